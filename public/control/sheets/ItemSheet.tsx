/** One item of the MSEL: what it brings, and everything that control may do with it. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../../src/contract/act/acts.ts';
import type { MselRow } from '../../../src/contract/live/asked.ts';
import { dayAndTime } from '../../app/times.ts';
import { inWords } from '../../text/inWords.ts';
import { useVerb, whoName } from '../names.ts';
import { useControl } from '../room.ts';
import { ItemEdit } from './ItemEdit.tsx';

export function ItemSheet({ id }: { readonly id: string }): ReactElement | null {
  const { msel } = useControl();
  const row = msel.find(({ item }) => item.id === id);
  return row === undefined ? null : <Item row={row} />;
}

function Item({ row }: { readonly row: MselRow }): ReactElement {
  const { t } = useTranslation();
  const { act, open, holds, isOver: playIsOver } = useControl();
  const { item, status, held, due } = row;
  const [why, setWhy] = useState('');
  const isOver = playIsOver || (status !== null && due === null && status !== 'awaited' && !held);
  const reason = why.trim();
  const given = reason === '' ? {} : { why: reason };
  const does = (verb: Verb, fields: object): void => {
    void act(verb, { item: item.id, ...fields }).then((done) => {
      if (done) open(null);
    });
  };
  return (
    <Stack gap="sm">
      <ItemFacts row={row} />
      {playIsOver || (isOver && status !== 'missed') ? null : (
        <>
          <TextInput
            label={t('control.why')}
            description={t('control.msel.whyHelp')}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
            maxLength={300}
          />
          <Group gap="xs">
            {isOver ? null : (
              <>
                <Button size="compact-md" disabled={!holds} onClick={() => does('item.release', given)}>
                  {t('control.msel.release')}
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  disabled={!holds || held}
                  onClick={() => does('item.hold', given)}
                >
                  {t('control.msel.hold')}
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  disabled={!holds || reason === ''}
                  onClick={() => does('item.skip', { why: reason })}
                >
                  {t(held ? 'control.msel.withdraw' : 'control.msel.skip')}
                </Button>
              </>
            )}
            {'do' in item ? (
              <>
                <Button
                  size="compact-md"
                  variant="default"
                  disabled={!holds || reason === ''}
                  onClick={() => does('item.mark', { as: 'done', why: reason })}
                >
                  {t('control.msel.markDone')}
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  disabled={!holds || reason === '' || status === 'missed'}
                  onClick={() => does('item.mark', { as: 'missed', why: reason })}
                >
                  {t('control.msel.markMissed')}
                </Button>
              </>
            ) : null}
          </Group>
        </>
      )}
      {'inject' in item && !isOver ? <ItemEdit row={row} /> : null}
      {'do' in item && !playIsOver ? <ForSeat row={row} /> : null}
    </Stack>
  );
}

function ItemFacts({ row: { item, status, at, due, edit } }: { readonly row: MselRow }): ReactElement {
  const { t } = useTranslation();
  const { story, isDirector } = useControl();
  const verb = useVerb();
  const after = typeof item.after === 'string' ? item.after : item.after?.item;
  const facts = [
    'inject' in item
      ? t('control.msel.to', {
          who: [edit?.inject ?? item.inject]
            .flat()
            .map((one) => whoName(story, one))
            .join(', '),
        })
      : 'choice' in item
        ? whoName(story, item.choice.seat)
        : t('control.msel.by', { who: whoName(story, item.as), verb: verb(item.do) }),
    due === null ? '' : t('control.msel.due', { at: dayAndTime(Date.parse(due)) }),
    status === null || at === null
      ? ''
      : t('control.msel.became', {
          status: t(`control.msel.status.${status}`),
          at: dayAndTime(Date.parse(at)),
        }),
    item.objective === undefined ? '' : t('control.msel.objective', { objective: item.objective }),
    after === undefined ? '' : t('control.msel.after', { item: after }),
    item.when === undefined ? '' : t('control.msel.when'),
  ];
  const body =
    'inject' in item ? inWords(edit?.body ?? item.body) : 'choice' in item ? inWords(item.choice.ask) : '';
  return (
    <div>
      <Text fw={600}>{inWords(edit?.title ?? item.title)}</Text>
      <Text size="sm" c="dimmed">
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Text>
      {body === '' ? null : (
        <Text size="sm" mt="xs" className="said">
          {body}
        </Text>
      )}
      {'inject' in item && item.truth !== undefined && isDirector ? (
        <Text size="sm" mt="xs">
          <strong>{t('control.msel.truth')}</strong> {inWords(item.truth)}
        </Text>
      ) : null}
    </div>
  );
}

/** The director performs an expected action for its seat, with the fields that the scenario gives. */
function ForSeat({ row: { item, status } }: { readonly row: MselRow }): ReactElement | null {
  const { t } = useTranslation();
  const { act, open, story, isDirector, holds } = useControl();
  if (!('do' in item) || !isDirector || status === 'done') return null;
  const { incident, request, call, channel, review, clearance } = item;
  const refs = Object.fromEntries(
    Object.entries({ incident, request, call, channel, review, clearance }).filter(
      (one): one is [string, string] => typeof one[1] === 'string',
    ),
  );
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!holds}
        onClick={() =>
          void act(item.do, item.with ?? {}, refs, item.as).then((done) => {
            if (done) open(null);
          })
        }
      >
        {t('control.msel.forIt', { who: whoName(story, item.as) })}
      </Button>{' '}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={!holds}
        onClick={() => open({ is: 'actFor', seat: item.as, form: null })}
      >
        {t('control.msel.writeFor', { who: whoName(story, item.as) })}
      </Button>
      <Text size="xs" c="dimmed">
        {t('control.msel.forItWhat')}
      </Text>
    </div>
  );
}
