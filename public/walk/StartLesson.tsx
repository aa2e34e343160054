/** Begins a class on the lesson of a scenario, and goes there. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassShown } from '../../src/contract/http/lesson.ts';
import { go, houseToken } from '../app/route.ts';
import { ask } from '../live/http.ts';

interface StartLessonProps {
  /** Of the scenario, as the catalogue has it. */
  readonly name: string;
  readonly title: string;
  readonly tell: (problem: string | null) => void;
}

export function StartLesson({ name, title, tell }: StartLessonProps): ReactElement {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const begin = async (): Promise<void> => {
    setBusy(true);
    const body = { scenario: { name } };
    const answer = await ask<ClassShown>('/api/v1/classes', { token: houseToken(), body });
    setBusy(false);
    tell(answer.ok ? null : answer.problem.detail);
    if (answer.ok) go(`#/house/class/${answer.value.id}`);
  };
  return (
    <Button
      variant="default"
      size="compact-md"
      loading={busy}
      onClick={() => void begin()}
      aria-label={`${t('walk.house.start')}: ${title}`}
      style={{ flexShrink: 0 }}
    >
      {t('walk.house.start')}
    </Button>
  );
}
