/** A picture in words, one sentence for each mark, for a keyboard and for those who do not see it; each leads to its moment. */
import { UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { toldBy } from '../../src/picture/scene.ts';
import type { Scene } from '../../src/picture/scene.ts';

interface WordsProps {
  readonly scene: Scene;
  readonly onMoment: (at: number) => void;
}

const MOST = 200;

export function Words({ scene, onMoment }: WordsProps): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const told = useMemo(() => toldBy(scene), [scene]);
  const listed = open ? told.slice(-MOST) : [];
  return (
    <details className="picture-words no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('pictures.words', { count: told.length })}</summary>
      {told.length === 0 ? <p>{t('pictures.wordsNone')}</p> : null}
      {told.length > MOST ? <p>{t('pictures.wordsMore', { count: MOST, all: told.length })}</p> : null}
      <ol>
        {listed.map(({ says, at }) => (
          <li key={says}>
            {at === undefined ? (
              says
            ) : (
              <UnstyledButton fz="inherit" onClick={() => onMoment(at)}>
                {says}
              </UnstyledButton>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
