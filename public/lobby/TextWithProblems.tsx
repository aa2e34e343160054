/** A scenario as it was written, with what is wrong under the lines where it is. Long stretches without a problem are folded. */
import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checked } from '../../src/contract/http/checked.ts';

type Problem = Checked['files'][number]['problems'][number];

interface TextWithProblemsProps {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Lines that are shown before and after one with a problem. */
const AROUND = 3;

export function TextWithProblems({ text, problems }: TextWithProblemsProps): ReactElement {
  const { t } = useTranslation();
  const lines = text.split('\n');
  const at = new Map<number, Problem[]>();
  for (const problem of problems) {
    const line = Math.min(Math.max(problem.line, 1), lines.length);
    at.set(line, [...(at.get(line) ?? []), problem]);
  }
  const shown = lines.map((_, index) =>
    [...at.keys()].some((line) => Math.abs(line - (index + 1)) <= AROUND),
  );
  return (
    <section aria-labelledby="found-lines">
      <Title order={2} size="h4" id="found-lines" mb="xs">
        {t('lobby.linesOf')}
      </Title>
      <ol className="found-lines">
        {lines.map((line, index) => {
          const number = index + 1;
          const found = at.get(number) ?? [];
          if (shown[index] !== true)
            return index === 0 || shown[index - 1] === true ? (
              <li key={number} className="found-gap" aria-hidden>
                ⋯
              </li>
            ) : null;
          return (
            <li key={number} className={found.length > 0 ? 'found-line found-here' : 'found-line'}>
              <span className="found-number">{number}</span>
              <code>{line === '' ? ' ' : line}</code>
              {found.map((problem) => (
                <p
                  key={`${problem.code} ${problem.column} ${problem.message}`}
                  className={`found ${problem.severity}`}
                >
                  <strong>{t(problem.severity === 'error' ? 'lobby.error' : 'lobby.warning')}</strong>{' '}
                  {problem.message}
                  {problem.hint === undefined ? null : <strong> {problem.hint}</strong>}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
