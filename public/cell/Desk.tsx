/** What can be done now, by what it is about; and the form of the one act that is being written. */
import { Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actShapes } from '../forms/actShapes.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { ActForm } from './ActForm.tsx';
import { ClauseMark } from './ClauseMark.tsx';
import { groupsOf, makes } from './actions.ts';
import type { ActGroup } from './actions.ts';
import { labelOf } from './names.ts';
import { NotNow } from './NotNow.tsx';
import { useCell } from './useCell.ts';
import type { OpenForm } from './useCell.ts';
import { verbWords } from './words.ts';

interface DeskProps {
  readonly writing: OpenForm | null;
  readonly close: () => void;
}

export function Desk({ writing, close }: DeskProps): ReactElement {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="desk-title" className="panel" id="desk">
      {writing === null ? (
        <>
          <Title order={2} size="h4" id="desk-title" mb="sm">
            {t('cell.desk.title')}
          </Title>
          <Actions />
        </>
      ) : (
        <Writing writing={writing} close={close} />
      )}
    </section>
  );
}

function Writing({
  writing,
  close,
}: {
  readonly writing: OpenForm;
  readonly close: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { clause, says } = actShapes[writing.verb as Verb];
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
            {says} <ClauseMark clause={clause} />
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

function Actions(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  if (cell.can === null)
    return (
      <Text c="dimmed" aria-busy>
        {t('cell.desk.asking')}
      </Text>
    );
  const main = makes.filter((verb) => cell.accepts(verb));
  const groups = groupsOf(cell);
  return (
    <Stack gap="md">
      <Group gap="sm">
        {main.map((verb, index) => (
          <Button
            key={verb}
            variant={index === 0 ? 'filled' : 'default'}
            onClick={() => cell.open({ verb, ref: null })}
          >
            {verbWords(verb)}
          </Button>
        ))}
      </Group>
      {main.length === 0 && groups.length === 0 ? <Text>{t('cell.desk.nothing')}</Text> : null}
      {groups
        .filter(({ key }) => !key.startsWith('channel/'))
        .map((group) => (
          <OnSubject key={group.key} group={group} />
        ))}
      {groups.some(({ key }) => key.startsWith('channel/')) ? (
        <details className="folded">
          <summary>{t('cell.desk.channels')}</summary>
          {groups
            .filter(({ key }) => key.startsWith('channel/'))
            .map((group) => (
              <OnSubject key={group.key} group={group} />
            ))}
        </details>
      ) : null}
      <NotNow />
    </Stack>
  );
}

function OnSubject({ group: { about, acts } }: { readonly group: ActGroup }): ReactElement {
  const cell = useCell();
  return (
    <div>
      <Text size="sm" fw={600} component="h3" m={0} mb={4}>
        {about}
      </Text>
      <Group gap="xs">
        {acts.map(({ do: verb, ref, incident }) => (
          <Button
            key={`${verb} ${ref ?? ''} ${incident ?? ''}`}
            size="compact-sm"
            variant="default"
            title={actShapes[verb].says}
            onClick={() => cell.open({ verb, ref, incident })}
          >
            {verbWords(verb)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
