/** What the wall shows: by itself, one of its pictures, a question with a countdown, the press page, a break, or nothing. */
import { Button, NativeSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shows } from '../../../src/contract/live/told.ts';
import { coursesOf } from '../../../src/picture/story.ts';
import { untilIn } from '../../hotwash/QuestionRow.tsx';
import { Questions } from '../../hotwash/Questions.tsx';
import { useLive } from '../../live/useLive.ts';
import { refName } from '../names.ts';
import { useControl } from '../room.ts';

const views: readonly Shows['view'][] = ['itself', 'path', 'bridge', 'question', 'press', 'break', 'blank'];

export function WallSheet(): ReactElement {
  const { t } = useTranslation();
  const { send, open, holds, story } = useControl();
  const wall = useLive((state) => state.wall);
  const [view, setView] = useState<Shows['view']>(wall.view);
  const [text, setText] = useState(wall.text ?? '');
  const [minutes, setMinutes] = useState<string | number>('');
  const [incident, setIncident] = useState(wall.incident ?? '');
  const show = async (): Promise<void> => {
    const ofBreak = { ...(text.trim() === '' ? {} : { text: text.trim() }), ...untilIn(Number(minutes)) };
    const shows = {
      view,
      ...(view === 'break' ? ofBreak : {}),
      ...(incident === '' || view !== 'path' ? {} : { incident }),
    };
    if (await send({ kind: 'wall', shows })) open(null);
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('control.wall.now', { view: t(`control.wall.views.${wall.view}`) })}
      </Text>
      <div className="choices" role="group" aria-label={t('control.wall.title')}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            className="incident"
            onClick={() => setView(one)}
          >
            {t(`control.wall.views.${one}`)}
          </button>
        ))}
      </div>
      {view === 'break' ? (
        <>
          <Textarea
            label={t('control.wall.text')}
            rows={3}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <NumberInput
            label={t('control.wall.minutes')}
            min={0}
            max={600}
            value={minutes}
            onChange={setMinutes}
          />
        </>
      ) : null}
      {view === 'path' ? (
        <NativeSelect
          label={t('control.wall.incident')}
          value={incident}
          onChange={({ currentTarget }) => setIncident(currentTarget.value)}
          data={[
            { value: '', label: t('control.wall.views.itself') },
            ...coursesOf(story, 'incident').map((course) => ({
              value: course.incident ?? '',
              label: refName(story, course.ref),
            })),
          ]}
        />
      ) : null}
      {view === 'question' ? (
        <Questions />
      ) : (
        <Button disabled={!holds} onClick={() => void show()}>
          {t('control.wall.show')}
        </Button>
      )}
    </Stack>
  );
}
