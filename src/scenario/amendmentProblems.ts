import type { Profile } from '../contract/profile.ts';
import { laidOver } from './agreementFor.ts';
import type { Crossed } from './crossFaults.ts';
import type { ParsedYaml } from './parseYaml.ts';
import type { Problem, ValuePath } from './problem.ts';

/**
 * Amendments in the order in which they take effect, each laid over what the ones before it left. One whose instant is not known
 * is held against what stands at its earliest, and then against what stands in the end: it is wrong when it fits neither.
 */
export function amendmentProblems(
  { times, profile }: Crossed,
  parsed: ParsedYaml,
  file: string,
  placeOf: (path: ValuePath) => ValuePath,
): Problem[] {
  const amendments = times.acts.flatMap(({ item, index, span }) => {
    const patch = item.do === 'agreement.amend' ? item.with?.['with'] : undefined;
    const path = placeOf(['storyline', index, 'with', 'with']);
    return typeof patch === 'object' && patch !== null ? [{ patch, path, known: span.from === span.to }] : [];
  });
  let standing: Profile = profile;
  const unfit = amendments.flatMap((amendment) => {
    const laid = laidOver(standing, amendment.patch, parsed, amendment.path, file);
    if (laid.ok) standing = laid.value;
    return laid.ok ? [] : [{ ...amendment, problems: laid.problems }];
  });
  return unfit.flatMap(({ patch, path, known, problems }) =>
    known || !laidOver(standing, patch, parsed, path, file).ok ? [...problems] : [],
  );
}
