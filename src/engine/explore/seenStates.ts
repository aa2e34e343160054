/** A set of whole numbers below 2^53 that numbers them in the order in which they came: open addressing over typed arrays. */

export interface SeenStates {
  readonly size: () => number;
  /** The number of a state, new or known before. */
  readonly number: (state: number) => number;
  readonly at: (number: number) => number;
}

export function seenStates(): SeenStates {
  let states = new Float64Array(1 << 12);
  let slots = new Int32Array(1 << 13);
  let size = 0;

  const slotOf = (state: number): number => {
    const mask = slots.length - 1;
    let slot = spread(state) & mask;
    for (;;) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || states[number] === state) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = () => {
    const wider = new Float64Array(states.length * 2);
    wider.set(states);
    states = wider;
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < size; number++) slots[slotOf(states[number] ?? 0)] = number + 1;
  };
  return {
    size: () => size,
    at: (number) => states[number] ?? 0,
    number: (state) => {
      const slot = slotOf(state);
      const known = (slots[slot] ?? 0) - 1;
      if (known >= 0) return known;
      states[size] = state;
      slots[slot] = size + 1;
      size += 1;
      if (size === states.length) grow();
      return size - 1;
    },
  };
}

function spread(state: number): number {
  const low = state >>> 0;
  const high = (state - low) / 0x1_0000_0000;
  let mixed = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ Math.imul(high + 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
