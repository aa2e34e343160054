/** What the tests came by, in lines: counts, and the names of what none of them did. */
import type { Lack } from '../../engine/machineParts.ts';
import { line, title, wrapped } from '../../report/line.ts';
import type { Line } from '../../report/line.ts';
import { stateWords } from '../../picture/words.ts';
import { countOf } from '../../report/wording.ts';
import type { Coverage, MachineCoverage, ScenarioCoverage } from './testReport.ts';

export function coverageLines({ lacking, machines, scenarios }: Coverage): Line[] {
  return [
    line(''),
    ...title('Items of the scenarios, done in one of the tests at least'),
    ...scenarios.flatMap(scenarioLines),
    line(''),
    ...title('What the tests reached of the machines'),
    ...machines.flatMap((one) => machineLines(one, lacking)),
  ];
}

function machineLines({ machine, states, transitions }: MachineCoverage, lacking: readonly Lack[]): Line[] {
  const out = states.notApplicable.length + transitions.notApplicable.length;
  const whole = out === states.all + transitions.all;
  const counts = `${machine}: ${states.reached} of ${countOf(states.all, 'state')}, ${transitions.reached} of ${countOf(transitions.all, 'transition')}`;
  const reason = `no agreement of these tests has ${lacking.map((part) => lackWords[part]).join(' or ')}`;
  if (whole) return wrapped(`${counts}; not applicable: ${reason}`, 2);
  return [
    ...wrapped(counts, 2),
    ...never('States never reached', states.never.map(plainState)),
    ...never('Transitions never taken', bySource(transitions.never)),
    ...never(`Not applicable (${reason})`, [
      ...states.notApplicable.map(plainState),
      ...bySource(transitions.notApplicable),
    ]),
  ];
}

const lackWords: Readonly<Record<Lack, string>> = { hotline: 'a hotline', review: 'review meetings' };

const never = (what: string, names: readonly string[]): Line[] =>
  names.length === 0 ? [] : wrapped(`${what}: ${names.join('; ')}.`, 4, 'quiet');

/** `answered, partial` of `life.answered.partial`: the main region goes without saying. */
function plainState(name: string): string {
  const rest = name.replace(/^(life|spine)(\.|$)/, '');
  return rest === '' ? 'anywhere' : stateWords(rest);
}

/** `sent: request.recall, after ack` of the transitions that one state has. */
function bySource(names: readonly string[]): string[] {
  const sources = new Map<string, string[]>();
  for (const name of names) {
    const [source = '', ...rest] = name.split(': ');
    const words = source === 'everywhere' ? 'anywhere' : plainState(source);
    sources.set(words, [...(sources.get(words) ?? []), rest.join(': ')]);
  }
  return [...sources].map(([source, inputs]) => `${source}: ${inputs.join(', ')}`);
}

function scenarioLines({ file, items, done, never: left }: ScenarioCoverage): Line[] {
  const words = left.map(
    ({ id, became }) => `${id} (${became.length === 0 ? 'never came up' : became.join(', ')})`,
  );
  return [
    ...wrapped(`${file}: ${done} of ${countOf(items, 'item')} done`, 2),
    ...(words.length === 0 ? [] : wrapped(`Never done: ${words.join(', ')}.`, 4, 'quiet')),
  ];
}
