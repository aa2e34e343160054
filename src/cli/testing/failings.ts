/** Why a played scenario fails as a test, in the words of the reports. */
import type { RunSummary } from '../../contract/runSummary.ts';
import type { Opening } from '../../engine/state.ts';
import { momentWords, readableInstants } from '../../report/dates.ts';
import { namingFor } from '../../report/naming.ts';
import type { Failing, FileHead } from './testReport.ts';

export function failingsOf(
  { profile, scenario }: Opening,
  { expectations, refusals, now }: RunSummary,
  stopped: { readonly message: string } | null,
): Failing[] {
  const naming = namingFor(profile, scenario);
  return [
    ...(stopped === null ? [] : [notToItsEnd(readableInstants(stopped.message, now))]),
    ...expectations
      .filter(({ met }) => met !== true)
      .map(({ id, says, by, why }): Failing => ({
        kind: 'expectation',
        id,
        expected: `${says ?? id} (asked ${momentWords(by, now)})`,
        happened: readableInstants(why, now),
      })),
    ...refusals
      .filter(({ expected }) => !expected)
      .map(({ item, at, by, do: verb, message }): Failing => ({
        kind: 'refusal',
        id: item,
        expected: `${naming.seat(by)} does ${verb} (${momentWords(at, now)})`,
        happened: `It was refused: ${readableInstants(message, now)}`,
      })),
  ];
}

const notToItsEnd = (happened: string): Failing => ({
  kind: 'stopped',
  id: null,
  expected: 'the run goes on to ENDEX',
  happened: `It was stopped: ${happened}`,
});

/** The program itself failed; nothing that a file holds should lead here. */
export const programFault = (message: string): Failing => ({
  kind: 'fault',
  id: null,
  expected: 'the program plays the scenario',
  happened: `The program failed: ${message}`,
});

/** What is wrong in a file, as failures of the one test that it counts as. */
export function problemFailings({ fault, problems }: FileHead): Failing[] {
  if (fault !== null)
    return [{ kind: 'file', id: null, expected: 'a file that can be read', happened: fault }];
  return problems.map(({ code, file, line, column, expected, message }) => ({
    kind: 'file',
    id: code,
    expected,
    happened: `${file}${line === 0 ? '' : `:${line}:${column}`}: ${message}`,
  }));
}
