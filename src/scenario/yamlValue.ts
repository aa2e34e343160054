import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { ProblemWords } from './problem.ts';
import { deepest } from './scanYaml.ts';
import {
  mostCopies,
  aliasLoop,
  commaInText,
  nameFault,
  nameNotText,
  tooDeep,
  tooManyCopies,
  twice,
  unknownAlias,
} from './valueFaults.ts';

/** Where a value and its name are written, and the same for everything inside it. */
export type Spot = {
  readonly value: number;
  readonly key?: number;
  /** A single value as it stands in the file: `007`, `~`. */
  readonly written?: string;
  readonly inside?: ReadonlyMap<string | number, Spot>;
};

type Read = { readonly value: unknown; readonly spot: Spot; readonly size: number; readonly height: number };

/** Text without quotes that ends where a remark begins: what stands behind the sign # may have been meant as text. */
export type CutText = { readonly offset: number; readonly text: string; readonly remark: string };

type Walk = {
  readonly cut: CutText[];
  readonly lineOf: (offset: number) => number;
  readonly anchors: Map<string, { read?: Read }>;
  readonly faults: (ProblemWords & { readonly offset: number })[];
  copies: number;
};

/** The value of a document, with where each part stands; or what makes it a value that is not accepted. */
export function yamlValue(
  document: Document.Parsed,
  lineOf: (offset: number) => number,
): {
  readonly value: unknown;
  readonly spot: Spot;
  readonly faults: Walk['faults'];
  readonly cut: readonly CutText[];
} {
  const walk: Walk = { lineOf, anchors: new Map(), faults: [], copies: 0, cut: [] };
  const { value, spot } = readNode(walk, document.contents, 1, 0);
  return { value, spot, faults: walk.faults, cut: walk.cut };
}

function readNode(walk: Walk, node: Node | null | undefined, depth: number, fallback: number): Read {
  const offset = node?.range?.[0] ?? fallback;
  if (isAlias(node)) return readAlias(walk, node, depth, offset);
  const record: { read?: Read } = {};
  if (node?.anchor !== undefined) walk.anchors.set(node.anchor, record);
  const read = readContent(walk, node, depth, offset);
  record.read = read;
  return read;
}

function readContent(walk: Walk, node: Node | null | undefined, depth: number, offset: number): Read {
  if (depth > deepest) {
    if (!walk.faults.some(({ code }) => code === 'too-deep')) walk.faults.push({ ...tooDeep, offset });
    return nothing(offset);
  }
  if (isMap(node)) return readMap(walk, node, depth, offset);
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(walk, item as Node, depth + 1, offset));
    const inside = new Map(items.map((item, index) => [index, item.spot]));
    return whole(
      items.map(({ value }) => value),
      { value: offset, inside },
      items,
    );
  }
  if (!isScalar(node)) return nothing(offset);
  const { value } = node;
  const remark = node.comment;
  if (typeof value === 'string' && node.type === Scalar.PLAIN && typeof remark === 'string' && remark !== '')
    walk.cut.push({ offset, text: value, remark });
  const length = typeof value === 'string' ? value.length : 0;
  const spot: Spot = { value: offset, ...(node.source === undefined ? {} : { written: node.source }) };
  return { value, spot, size: 1 + Math.floor(length / 100), height: 0 };
}

function readMap(walk: Walk, node: YAMLMap, depth: number, offset: number): Read {
  const inside = new Map<string, Spot>();
  const entries: [name: string, value: unknown][] = [];
  const reads: Read[] = [];
  for (const pair of node.items as Pair<Node | null, Node | null>[]) {
    const keyOffset = pair.key?.range?.[0] ?? offset;
    const read = readNode(walk, pair.value, depth + 1, keyOffset);
    const name = fieldName(pair.key);
    const first = name === undefined ? undefined : inside.get(name);
    const fault =
      name === undefined
        ? nameNotText(pair.key)
        : (nameFault(name) ??
          (first && twice(name, walk.lineOf(first.key ?? first.value))) ??
          cutByComma(node, pair, name));
    if (fault) walk.faults.push({ ...fault, offset: keyOffset });
    if (name === undefined || fault) continue;
    inside.set(name, { ...read.spot, key: keyOffset });
    entries.push([name, read.value]);
    reads.push(read);
  }
  return whole(Object.fromEntries(entries), { value: offset, inside }, reads);
}

function readAlias(walk: Walk, node: Alias, depth: number, offset: number): Read {
  const anchor = walk.anchors.get(node.source);
  const read = anchor?.read;
  if (!read) {
    walk.faults.push({ ...(anchor ? aliasLoop(node.source) : unknownAlias(node.source)), offset });
    return nothing(offset);
  }
  const before = walk.copies;
  walk.copies += read.size;
  if (walk.copies > mostCopies || depth + read.height > deepest) {
    if (depth + read.height > deepest) walk.faults.push({ ...tooDeep, offset });
    else if (before <= mostCopies) walk.faults.push({ ...tooManyCopies, offset });
    return nothing(offset);
  }
  return { ...read, spot: { ...read.spot, value: offset } };
}

function whole(value: unknown, spot: Spot, parts: readonly Read[]): Read {
  const size = parts.reduce((sum, part) => sum + part.size, 1);
  const height = parts.reduce((most, part) => Math.max(most, part.height + 1), 0);
  return { value, spot, size, height };
}

/** A name without a colon, where a text without quotes stands before it: a comma has cut it, be it more than once. */
function cutByComma({ flow, items }: YAMLMap, pair: Pair, name: string): ProblemWords | undefined {
  if (flow !== true || pair.value !== null) return undefined;
  const before = items.slice(0, items.indexOf(pair)).findLast(({ value }) => value !== null)?.value;
  if (!isScalar(before) || before.type !== Scalar.PLAIN || typeof before.value !== 'string') return undefined;
  return commaInText(name, before.value);
}

const nothing = (offset: number): Read => ({ value: null, spot: { value: offset }, size: 1, height: 0 });

function fieldName(key: Node | null): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}
