/** One call: who calls whom at which level, where it stands, the two local times, and what can be done about it now. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actShapes } from '../forms/actShapes.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { CallFacts } from '../../src/picture/calls.ts';
import { capital } from '../../src/picture/words.ts';
import { Refusal } from '../app/Refusal.tsx';
import { dayAndTime, lengthOf, timeIn } from '../app/times.ts';
import { aboutOf, incidentLabel } from '../cell/names.ts';
import { openMove } from '../cell/move.ts';
import { actsOn, pointsOf } from '../cell/points.ts';
import { useCell } from '../cell/useCell.ts';
import type { Cell } from '../cell/useCell.ts';
import { optionWords, said, stateSaid, verbWords } from '../cell/words.ts';
import { FormFor } from '../forms/FormFor.tsx';
import { actSays } from '../text/actSays.ts';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { seatSays } from '../text/seatSays.ts';
import { CallScript } from './CallScript.tsx';
import { Session } from './Session.tsx';
import { Telephone } from './Telephone.tsx';
import type { TelephoneMood } from './Telephone.tsx';

/** What leads on stands before what ends it. */
const first: readonly string[] = ['call.answer', 'call.authenticate', 'call.arrange'];
const rankOf = (verb: string): number => (first.includes(verb) ? first.indexOf(verb) : first.length);

const inSession: readonly string[] = ['call.say', 'call.readBack', 'call.confirmPoint'];

/** What was done before already, and is sent again, changes nothing of what can be done. */
const LONGEST_WAIT_MS = 3_000;

export function CallCard({ call, duty }: { readonly call: CallFacts; readonly duty: boolean }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const [form, setForm] = useState<Verb | null>(null);
  const { send, busy, refused } = useCommand();
  const [after, setAfter] = useState<Cell['can']>(null);
  useEffect(() => {
    if (after === null) return;
    const over = setTimeout(() => setAfter(null), LONGEST_WAIT_MS);
    return () => clearTimeout(over);
  }, [after]);
  // done, and the server has not said yet what can be done next
  const isSent = after !== null && after === cell.can;
  const theirs = call.from !== cell.party;
  // a test that is over counts for nothing: there is nothing to note of it
  const isPastTest = call.test && call.ended !== null;
  const verbs = (isPastTest ? [] : (cell.can ?? []))
    .filter(({ ref, accepts, do: verb }) => ref === call.ref && accepts && !inSession.includes(verb))
    .map(({ do: verb }) => verb)
    .sort((one, other) => rankOf(one) - rankOf(other));
  const more = openMove(cell) === null ? {} : { effectiveAt: cell.now() };
  const refs = { call: call.ref.slice('call/'.length) };
  const act = (verb: Verb): void => {
    if (Object.keys(actShapes[verb].fields).length > 0) setForm(form === verb ? null : verb);
    else void send(actFrom(cell.seat, verb, refs, {}, more)).then((done) => done && setAfter(cell.can));
  };
  const placed = actsOn(cell.seen, call.ref, 'call.place')[0]?.with ?? {};
  return (
    <Stack gap="sm" className="call" data-state={call.state} data-test={call.test ? '' : undefined}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Telephone mood={moodOf(call)} />
        <div>
          {call.test ? <Badge color="gray">{t('cell.line.test')}</Badge> : null}
          <Text fw={600}>
            {capital(call.label)} ·{' '}
            {t(theirs ? 'cell.line.theyCall' : 'cell.line.weCall', { party: cell.theirs.short })}
          </Text>
          <Text size="sm" role="status">
            <b>{stateSaid('call', call.state)}</b> · {optionWords(call.sessionLevel)}
          </Text>
          <Where call={call} />
        </div>
      </Group>
      {call.incident === null && said(placed['issue']) === '' ? null : (
        <div>
          {call.incident === null ? null : (
            <Text size="xs" c="dimmed">
              {incidentLabel(cell, call.incident)}
            </Text>
          )}
          <Text size="sm">{said(placed['issue'])}</Text>
        </div>
      )}
      <Arranged call={call} />
      {call.state === 'ringing' && theirs && !duty ? <Text size="sm">{t('cell.line.atDuty')}</Text> : null}
      {call.state === 'dutyOfficer' && theirs ? <Text size="sm">{t('cell.line.sayNothing')}</Text> : null}
      {call.state === 'dutyOfficer' || call.state === 'authenticated' ? (
        <Text size="sm">{t(`cell.line.${theirs ? 'waitsForUs' : 'waitsForThem'}.${call.state}`)}</Text>
      ) : null}
      {call.state === 'inSession' ? <Session call={call} /> : null}
      {call.ended !== null ? <Said call={call.ref} /> : null}
      {call.test && call.ended === null ? <Text size="sm">{t('cell.line.testHint')}</Text> : null}
      <Group gap="xs">
        {verbs.map((verb) => (
          <Button
            key={verb}
            size={call.state === 'ringing' ? 'sm' : 'compact-sm'}
            variant={verb === 'call.answer' || verb === 'call.authenticate' ? 'filled' : 'default'}
            loading={form === null && (busy || isSent)}
            disabled={isSent}
            aria-expanded={form === verb ? true : undefined}
            title={actSays(verb)}
            onClick={() => act(verb)}
          >
            {verbWords(verb)}
          </Button>
        ))}
      </Group>
      <Refusal of={refused} about={aboutOf(cell, call.ref)} />
      {form !== null && verbs.includes(form) ? (
        <div className="fieldset">
          <Text size="sm" fw={600}>
            {formWords(form)}
          </Text>
          <FormFor
            key={form}
            verb={form}
            draft={`${form}:${call.ref}`}
            about={call.ref}
            preset={form === 'call.arrange' ? { level: call.sessionLevel, topic: said(placed['issue']) } : {}}
            refs={() => refs}
            without={['beforeClearance']}
            submit={formWords(form)}
            onDone={() => {
              setForm(null);
              setAfter(cell.can);
            }}
          />
        </div>
      ) : null}
      {call.ended === null ? <CallScript call={call} /> : null}
    </Stack>
  );
}

/** A button that opens a form says so by its dots; the form's own does it. */
const formWords = (verb: Verb): string => verbWords(verb).replace(/ …$/, '');

const moodOf = ({ state, ended }: CallFacts): TelephoneMood =>
  state === 'ringing' || state === 'unattended'
    ? 'rings'
    : state === 'inSession'
      ? 'session'
      : ended === null
        ? 'rest'
        : 'cut';

/** How long it has been so, what time it is where the other side sits, and when it rings again. */
function Where({ call }: { readonly call: CallFacts }): ReactElement {
  const { t } = useTranslation();
  const { seen, theirs } = useCell();
  const { name, zone } = theirs.capital;
  const again = seen.view.deadlines[`${call.ref} retry`];
  const now = useNow() ?? 0;
  const since = call.stays.at(-1)?.from ?? call.placed;
  if (call.ended !== null)
    return (
      <Text size="xs" c="dimmed">
        {dayAndTime(call.placed)} · {t('cell.line.rang', { count: call.rings })}
      </Text>
    );
  return (
    <Text size="xs" c="dimmed">
      {t('cell.line.there', { city: inWords(name), time: timeIn(now, zone) })} ·{' '}
      {t('cell.line.since', { length: lengthOf(now - since) })}
      {call.state !== 'waiting' || again === undefined
        ? ''
        : ` · ${t('cell.line.again', { count: call.rings, at: timeIn(Date.parse(again), 'UTC') })}`}
    </Text>
  );
}

/** What was arranged: when by both clocks, on what, with whom, and who brings the interpreter. */
function Arranged({ call }: { readonly call: CallFacts }): ReactElement | null {
  const { t } = useTranslation();
  const cell = useCell();
  const arranged = actsOn(cell.seen, call.ref, 'call.arrange').at(-1)?.with;
  const due = cell.seen.view.deadlines[`${call.ref} arranged`] ?? said(arranged?.['at']);
  if (arranged === undefined || call.ended !== null) return null;
  const at = Date.parse(due);
  const who = Array.isArray(arranged['who']) ? (arranged['who'] as string[]) : [];
  const rows: readonly (readonly [string, string])[] = [
    ...(Number.isNaN(at)
      ? []
      : Object.values(cell.setting.parties).map(
          ({ capital }) => [inWords(capital.name), dayAndTime(at, capital.zone)] as const,
        )),
    [t('acts.fields.topic'), said(arranged['topic'])],
    [
      t('acts.fields.who'),
      who.map((one) => seatSays(one, (id) => cell.setting.parties[id]?.short ?? id)).join(', '),
    ],
    [
      t('acts.fields.interpreter'),
      said(arranged['interpreter']) === '' ? '' : optionWords(said(arranged['interpreter'])),
    ],
  ];
  return (
    <dl className="pairs">
      {rows
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

/** After the call: what was agreed, messages, the own note for record, and what was confirmed in writing. */
function Said({ call }: { readonly call: string }): ReactElement {
  const { t } = useTranslation();
  const { seen } = useCell();
  const points = pointsOf(seen, call);
  const told = actsOn(
    seen,
    call,
    'call.leaveMessage',
    'call.takeMessage',
    'call.note',
    'call.confirmInWriting',
    'call.decline',
    'call.unavailable',
  );
  return (
    <>
      {points.length === 0 ? null : (
        <ul className="points" aria-label={t('cell.line.points')}>
          {points.map(({ name, text, confirmed }) => (
            <li key={name}>
              {text} ({t(confirmed ? 'cell.line.confirmed' : 'cell.line.leftOpen')})
            </li>
          ))}
        </ul>
      )}
      {told.map((entry) => (
        <Text key={entry.n} size="sm" className="as-written">
          <b>{verbWords(entry.do ?? '').replace(/ …$/, '')}: </b>
          {said(entry.with?.['message']) || said(entry.with?.['text']) || said(entry.with?.['reason'])}
        </Text>
      ))}
    </>
  );
}
