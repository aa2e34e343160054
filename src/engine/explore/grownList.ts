/** A list of whole numbers that grows, in a typed array. */
export interface GrownList {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly length: () => number;
  readonly has: (value: number, from: number) => boolean;
}

export function grownList(): GrownList {
  let values = new Int32Array(1 << 12);
  let size = 0;
  return {
    push: (value) => {
      if (size === values.length) {
        const wider = new Int32Array(values.length * 2);
        wider.set(values);
        values = wider;
      }
      values[size] = value;
      size += 1;
    },
    at: (index) => values[index] ?? 0,
    length: () => size,
    has: (value, from) => {
      for (let index = from; index < size; index++) if (values[index] === value) return true;
      return false;
    },
  };
}
