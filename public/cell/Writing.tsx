/** The form of the one act that is being written, with what it does and the clause behind it. */
import { CloseButton, Group, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../src/contract/act/acts.ts';
import { actShapes } from '../forms/actShapes.ts';
import { actSays } from '../text/actSays.ts';
import { ActForm } from './ActForm.tsx';
import { ClauseMark } from './ClauseMark.tsx';
import { labelOf } from './names.ts';
import { useCell } from './useCell.ts';
import type { OpenForm } from './useCell.ts';
import { verbWords } from './words.ts';

interface WritingProps {
  readonly writing: OpenForm;
  readonly close: () => void;
}

export function Writing({ writing, close }: WritingProps): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { clause } = actShapes[writing.verb as Verb];
  const about = writing.ref ?? (writing.incident === undefined ? null : `incident/${writing.incident}`);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" mb="sm" align="flex-start">
        <div>
          <Title order={2} size="h4" id="desk-title" tabIndex={-1}>
            {verbWords(writing.verb)}
            {about === null || about === 'exercise' ? '' : ` · ${labelOf(cell, about)}`}
          </Title>
          <Text size="sm" c="dimmed">
            {actSays(writing.verb as Verb)} <ClauseMark clause={clause} />
          </Text>
        </div>
        <CloseButton aria-label={t('cell.desk.back')} title={t('cell.desk.back')} onClick={close} />
      </Group>
      <ActForm
        key={`${writing.verb} ${writing.ref ?? ''} ${writing.incident ?? ''}`}
        writing={writing}
        close={close}
      />
    </>
  );
}
