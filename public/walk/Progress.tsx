/** The head of a walkthrough: what it is, who learns, and every step as a mark: been there, right or not, here. */
import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Walk } from '../../src/contract/http/lesson.ts';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { inWords } from '../text/inWords.ts';

interface ProgressProps {
  readonly walk: Walk;
  readonly busy: boolean;
  readonly onGo: (step: number) => void;
}

export function Progress({ walk, busy, onGo }: ProgressProps): ReactElement {
  const { t } = useTranslation();
  const { steps, learner, title } = walk;
  return (
    <div className="walk-head">
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text fw={600} truncate>
          {inWords(title)}
        </Text>
        <Group gap="sm" wrap="nowrap">
          <Text size="sm" truncate>
            {learner.name}
          </Text>
          <ThemeButton />
        </Group>
      </Group>
      <nav aria-label={t('walk.progress')}>
        <ol className="walk-steps">
          {steps.map(({ shown, right }, step) => {
            const here = step === learner.at;
            const name = [
              t('walk.toStep', { step: step + 1 }),
              ...(right === null ? [] : [right ? t('walk.right') : t('walk.wrong')]),
            ].join(', ');
            return (
              <li key={step}>
                <button
                  type="button"
                  aria-label={name}
                  title={name}
                  aria-current={here ? 'step' : undefined}
                  disabled={!shown || busy || here}
                  data-shown={shown}
                  data-right={right ?? 'open'}
                  onClick={() => onGo(step)}
                />
              </li>
            );
          })}
        </ol>
      </nav>
    </div>
  );
}
