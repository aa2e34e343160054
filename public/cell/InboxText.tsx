/** What one thing in the inbox says, and what can be done with it: shared, answered, chosen. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import i18next from 'i18next';
import { partyOf } from '../../src/contract/subject.ts';
import { capital } from '../../src/picture/words.ts';
import { Refusal } from '../app/Refusal.tsx';
import { asRecord } from '../forms/fieldsToSend.ts';
import { FormFor } from '../forms/FormFor.tsx';
import { actFrom, useCommand } from '../live/useAct.ts';
import { inWords } from '../text/inWords.ts';
import type { InboxItem } from './inboxItems.ts';
import { incidentLabel, labelOf } from './names.ts';
import { useCell } from './useCell.ts';
import type { SeatFacts } from './useCell.ts';
import { Undone } from './Undone.tsx';
import { optionWords, said, verbWords } from './words.ts';

export function inboxTitle(cell: SeatFacts, { entry, kind }: InboxItem): string {
  const fields = entry.with ?? {};
  const about = entry.on === undefined || entry.on === 'exercise' ? '' : labelOf(cell, entry.on);
  const title = said(fields['title']);
  switch (kind) {
    case 'report':
    case 'press':
      return title || said(fields['text']).slice(0, 80) || verbWords(entry.do ?? '');
    case 'choice':
      return said(fields['ask']);
    case 'answer':
      return i18next.t('cell.inbox.answered', { how: optionWords(said(fields['how'])) });
    case 'undone':
      return i18next.t('cell.inbox.undone', { what: verbWords(said(fields['do'])) });
    case 'late':
      return lateWords(cell, entry);
    case 'missed':
      return i18next.t('cell.inbox.missed', { who: cell.theirs.short, call: about });
    default:
      return i18next.t(`acts.told.${entry.do ?? ''}`, {
        who: cell.setting.parties[partyOf(entry.by ?? '') ?? '']?.short ?? '',
        about,
        defaultValue: capital([about, verbWords(entry.do ?? '')].filter(Boolean).join(' · ')),
      });
  }
}

/** `US`, or the seat of one's own side. */
function sharerOf(cell: SeatFacts, { by = '' }: InboxItem['entry']): string {
  const party = partyOf(by) ?? '';
  return party === cell.party
    ? inWords(cell.ours.seats[by.slice(party.length + 1)]?.title)
    : inWords(cell.setting.parties[party]?.name);
}

/** Which clock ran out, and whose it was. */
function lateWords(cell: SeatFacts, { moves }: InboxItem['entry']): string {
  const late = moves.find(({ to }) => to.endsWith('.overdue'));
  if (late === undefined) return '';
  const what = i18next.t(`cell.clock.${late.to.slice(0, late.to.indexOf('.'))}`, { defaultValue: late.to });
  return i18next.t('cell.inbox.late', { what, of: labelOf(cell, late.ref) });
}

/** Fields that are shown by themselves, or are names. */
const apart: readonly string[] = [
  'title',
  'body',
  'text',
  'ask',
  'options',
  'item',
  'from',
  'channel',
  'incident',
  'asked',
  'how',
  'to',
  'until',
  'elements',
  'with',
];

export function InboxText({ item }: { readonly item: InboxItem }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { entry } = item;
  const fields = entry.with ?? {};
  const from = said(fields['from']);
  const body = [said(fields['body']), said(fields['text']), said(fields['message'])].filter(Boolean);
  const more = Object.entries(fields).filter(
    ([name, value]) => !apart.includes(name) && name !== 'message' && said(value) !== '',
  );
  const elements = Object.entries(asRecord(fields['elements']));
  if (item.kind === 'undone') return <Undone entry={entry} />;
  return (
    <Stack gap="xs" className="letter-body">
      <Text size="xs" c="dimmed">
        {[
          from === '' ? '' : inWords(cell.setting.bodies[from] ?? from),
          entry.do === 'inject.share' ? t('cell.inbox.sharedBy', { who: sharerOf(cell, entry) }) : '',
          said(fields['channel']),
          entry.incident === undefined ? '' : incidentLabel(cell, entry.incident),
          item.item,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {body.map((words, index) => (
        <Text key={index} size="sm" className="as-written">
          {words}
        </Text>
      ))}
      {more.length + elements.length === 0 ? null : (
        <dl className="pairs">
          {more.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`acts.fields.${name}`, { defaultValue: name })}</dt>
              <dd>{t(`acts.options.${said(value)}`, { defaultValue: said(value) })}</dd>
            </div>
          ))}
          {elements.map(([name, value]) => (
            <div key={name}>
              <dt>{inWords(cell.setting.terms.elements[name] ?? name)}</dt>
              <dd>{said(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {item.item !== '' && entry.do === 'inject.deliver' ? <Share item={item} /> : null}
    </Stack>
  );
}

function Share({ item }: { readonly item: InboxItem }): ReactElement | null {
  const { t } = useTranslation();
  const cell = useCell();
  const { send, busy, refused } = useCommand();
  const [across, setAcross] = useState(false);
  if (!cell.accepts('inject.share')) return null;
  const shared = cell.seen.entries.filter(
    (entry) => entry.do === 'inject.share' && entry.with?.['item'] === item.item,
  );
  // who it is shared with has not seen it: what it says goes along
  const told = Object.fromEntries(
    ['title', 'body'].flatMap((name) => {
      const words = said(item.entry.with?.[name]);
      return words === '' ? [] : [[name, words]];
    }),
  );
  const inParty = shared.some((entry) => entry.with?.['with'] === 'party');
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-xs"
          variant="default"
          disabled={inParty}
          loading={busy}
          onClick={() =>
            void send(actFrom(cell.seat, 'inject.share', {}, { ...told, item: item.item, with: 'party' }))
          }
        >
          {t(inParty ? 'cell.inbox.sharedOwn' : 'cell.inbox.shareOwn')}
        </Button>
        <Button size="compact-xs" variant="default" aria-expanded={across} onClick={() => setAcross(!across)}>
          {t('cell.inbox.shareOther', { party: inWords(cell.theirs.name) })}
        </Button>
      </Group>
      <Refusal of={refused} />
      {across ? (
        <FormFor
          verb="inject.share"
          draft={`share:${item.item}`}
          preset={{
            item: item.item,
            with: 'other-side',
            ...told,
          }}
          refs={() => ({})}
          without={['item', 'with']}
          submit={t('cell.inbox.shareNow', { party: inWords(cell.theirs.name) })}
          onDone={() => setAcross(false)}
        />
      ) : null}
    </>
  );
}
