/** What can be done now, by what it is about; and the form of the one act that is being written. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { groupsOf, makes } from './actions.ts';
import { openMove } from './move.ts';
import { NotNow } from './NotNow.tsx';
import { OnSubject } from './OnSubject.tsx';
import { useCell } from './useCell.ts';
import type { OpenForm } from './useCell.ts';
import { verbWords } from './words.ts';
import { Writing } from './Writing.tsx';

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

function Actions(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  if (cell.can === null)
    return (
      <Text c="dimmed" aria-busy>
        {t('cell.desk.asking')}
      </Text>
    );
  // in a move time is asked for in its own bar
  const inMove = openMove(cell) !== null;
  const main = makes.filter((verb) => cell.accepts(verb) && !(inMove && verb === 'cell.askTime'));
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
