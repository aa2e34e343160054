/** Messages that no honest client sends: wrong in shape, in size, in depth, in type; drawn from a seed. */
import { verbs } from '../../src/contract/act/acts.ts';
import type { State } from '../../src/engine/state.ts';
import type { Draw } from './draw.ts';
import { sampleOf } from './sampleActs.ts';

const kinds = [
  'act',
  'run',
  'brakes',
  'part',
  'back',
  'admit',
  'remove',
  'move',
  'lock',
  'renew',
  'handOver',
  'draft',
  'pen',
  'wall',
  'dance',
  '',
];
const seats = [
  'north/desk',
  'south/desk',
  'director',
  'engine',
  'wall',
  '../director',
  'north/desk\u0000',
  '__proto__',
];
const keys = [
  'id',
  'kind',
  'do',
  'refs',
  'with',
  'seat',
  'for',
  'aside',
  'until',
  'entry',
  'text',
  '__proto__',
  'constructor',
  'toString',
  'wall',
  'prev',
  'hash',
];
const strings = [
  '',
  'x',
  '<script>alert(1)</script>',
  '\u202e\u0000',
  "'; DROP TABLE lines; --",
  '{"a":',
  'NaN',
  '9'.repeat(400),
  'é'.repeat(2_000),
];

/** A value of any type, some of them deep. */
export function anything(draw: Draw, depth = 0): unknown {
  const kind = draw.below(depth > 4 ? 7 : 10);
  switch (kind) {
    case 0:
      return null;
    case 1:
      return draw.below(2) === 1;
    case 2:
      return [0, -1, 1e308, -0.5, Number.MAX_SAFE_INTEGER][draw.below(5)];
    case 3:
      return draw.of(strings);
    case 4:
      return draw.of(seats);
    case 5:
      return draw.of(verbs);
    case 6:
      return draw.of(kinds);
    case 7:
      return Array.from({ length: draw.below(4) }, () => anything(draw, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: draw.below(5) }, () => [draw.of(keys), anything(draw, depth + 1)]),
      );
  }
}

/** An act in good order, from a seat that has no business with it. */
export function notTheirs(draw: Draw, state: State): unknown {
  // anyone may call a real emergency, and everyone would notice
  const verb = draw.of(verbs.filter((one) => !one.endsWith('freeze')));
  return {
    id: `hostile-${draw.below(1e9)}`,
    kind: 'act',
    do: verb,
    ...sampleOf(verb, { state, side: 'north', draw }),
  };
}

/** A command that is almost right: of its shape, with something wrong in it, or hostile in what it asks. */
export function almostCommand(draw: Draw): unknown {
  const id = draw.percent(80) ? `hostile-${draw.below(1e9)}` : anything(draw);
  const command: Record<string, unknown> = {
    id,
    kind: draw.percent(70) ? 'act' : draw.of(kinds),
    do: draw.percent(80) ? draw.of(verbs) : anything(draw),
    refs: draw.percent(60) ? { incident: draw.of(strings) } : anything(draw),
    with: draw.percent(60) ? { text: draw.of(strings), [draw.of(keys)]: anything(draw) } : anything(draw),
  };
  if (draw.percent(40)) command['seat'] = draw.percent(70) ? draw.of(seats) : anything(draw);
  if (draw.percent(20)) command['for'] = draw.of(seats);
  if (draw.percent(20)) command['aside'] = anything(draw);
  if (draw.percent(20)) command[draw.of(keys)] = anything(draw);
  return command;
}
