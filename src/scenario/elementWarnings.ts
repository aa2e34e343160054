import { isAct } from '../contract/scenario.ts';
import type { Crossed } from './crossFaults.ts';
import { oneOf } from './describeExpected.ts';
import { quoted } from './describeFound.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import { nearAmong } from './scenarioFault.ts';

/** A request may carry more than the agreement lists; what is nearly one of its elements, and stands in its place, is a slip. */
export function elementWarnings({ scenario, profile }: Crossed): ScenarioFault[] {
  const listed = profile.request.elements.is;
  return scenario.storyline.flatMap((item, index): ScenarioFault[] => {
    const elements = isAct(item) ? item.with?.['elements'] : undefined;
    if (typeof elements !== 'object' || elements === null) return [];
    const open = new Set(listed.filter((element) => !(element in elements)));
    return Object.keys(elements).flatMap((element): ScenarioFault[] => {
      const near = listed.includes(element) ? undefined : nearAmong([...open], element);
      if (near === undefined) return [];
      open.delete(near);
      return [
        {
          code: 'odd-element',
          path: ['storyline', index, 'with', 'elements', element],
          atName: true,
          found: quoted(element),
          expected: quoted(near),
          message: `The agreement lists no element ${quoted(element)} of a request, so that ${quoted(near)} is wanting (REQ-5). Expected ${oneOf(listed)}, or a name that is not like one of them.`,
          hint: `Did you mean ${quoted(near)}?`,
        },
      ];
    });
  });
}
