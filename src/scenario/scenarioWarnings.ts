import type { Crossed } from './crossFaults.ts';
import { deadlineWarnings } from './deadlineWarnings.ts';
import { quoted } from './describeFound.ts';
import { elementWarnings } from './elementWarnings.ts';
import { lessonWarnings } from './lessonWarnings.ts';
import { moveWarnings } from './moveWarnings.ts';
import { partWarnings } from './partWarnings.ts';
import { playWarnings } from './playWarnings.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import { stepWarnings } from './stepWarnings.ts';

/** What is legal and odd: told, and failing nothing. Where it may be meant so nothing is said. */
export function scenarioWarnings(crossed: Crossed): ScenarioFault[] {
  return [
    ...playWarnings(crossed),
    ...unmeasured(crossed),
    ...deadlineWarnings(crossed),
    ...lessonWarnings(crossed),
    ...stepWarnings(crossed),
    ...moveWarnings(crossed),
    ...partWarnings(crossed),
    ...elementWarnings(crossed),
  ];
}

function unmeasured({ scenario }: Crossed): ScenarioFault[] {
  const measured = new Set([...scenario.expect, ...scenario.discussion].map(({ objective }) => objective));
  return scenario.objectives.flatMap(({ id, tasks = [] }, index): ScenarioFault[] =>
    tasks.length > 0 || measured.has(id)
      ? []
      : [
          {
            code: 'objective-unmeasured',
            path: ['objectives', index, 'id'],
            found: quoted(id),
            expected: 'a task, an expectation or a question',
            message: `The objective ${quoted(id)} has no task, and no expectation or question names it, so that nobody can say whether it was reached. Expected one of these.`,
            hint: `Add 'tasks: [...]', or write 'objective: ${id}' at an expectation.`,
          },
        ],
  );
}
