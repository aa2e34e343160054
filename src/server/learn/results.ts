/** The results of a class as a table to keep: a row for each answer. It begins EXERCISE. */
import type { Text } from '../../contract/act/act.ts';
import type { LessonAnswer } from '../../contract/http/lesson.ts';
import { inEnglish } from '../../report/chronicle.ts';
import type { Class } from './classes.ts';
import { kindOf } from './lessonOf.ts';

const head = ['EXERCISE', 'learner', 'step', 'item', 'clause', 'kind', 'try', 'answer', 'right', 'seconds'];

export async function resultsOf(group: Class): Promise<string> {
  const { opening } = await group.play();
  const { lesson, title } = opening.scenario;
  const rows = group.learners().flatMap(({ id, name }) =>
    group.stepsOf(id).flatMap(({ step, shown, tries }) => {
      const one = lesson[step];
      if (!one) return [];
      const about = [
        inEnglish(title),
        name,
        step + 1,
        one['at-item'],
        one.clause ?? '',
        kindOf(one.ask) ?? '',
      ];
      if (tries.length === 0) return [[...about, '', '', '', '']];
      return tries.map(({ at, answer, right }, index) => [
        ...about,
        index + 1,
        answerWords(answer, one.ask),
        right === null ? '' : right ? 'yes' : 'no',
        Math.round((at - shown) / 1_000),
      ]);
    }),
  );
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function answerWords(answer: LessonAnswer, ask: unknown): string {
  if ('choice' in answer) return optionText(answer.choice, ask);
  if ('time' in answer) return answer.time;
  if ('text' in answer)
    return answer.elements.length === 0 ? answer.text : `${answer.text} [${answer.elements.join(', ')}]`;
  const { level, hour, issue, who } = answer;
  return `${level}; ${hour}; ${issue}; ${who}`;
}

function optionText(id: string, ask: unknown): string {
  const { options = [] } = ask as { options?: readonly { id: string; text: Text }[] };
  const option = options.find((one) => one.id === id);
  return option ? inEnglish(option.text) : id;
}

/** Quoted where it must be; what a spreadsheet would take for a formula is made text. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
