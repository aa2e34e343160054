/** The clearance of one outgoing text: who must clear it, how far that is, and what can be done about it. */
import { Badge, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClearedText } from '../../src/picture/words.ts';
import { Refusal } from '../app/Refusal.tsx';
import { dayAndTime } from '../app/times.ts';
import { useForm } from '../forms/useForm.ts';
import type { Form } from '../forms/useForm.ts';
import { useCommand } from '../live/useAct.ts';
import { inWords } from '../text/inWords.ts';
import { clearanceOf } from './clearances.ts';
import type { OfficeSays } from './clearances.ts';
import { openMove, openPlans } from './move.ts';
import { aboutOf } from './names.ts';
import { actIn, useCell } from './useCell.ts';
import { optionWords, said, stateSaid } from './words.ts';

interface ClearanceBoxProps {
  readonly text: ClearedText['kind'];
  readonly of: string;
  readonly incident: string;
  readonly severity: number;
  /** The form of the text, which can say that it leaves before it is cleared. */
  readonly form?: Form;
}

export function ClearanceBox({ text, of, incident, severity, form }: ClearanceBoxProps): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { send, busy, refused } = useCommand();
  const { ref, life, owed, offices } = clearanceOf(cell, text, of, severity);
  const more = openMove(cell) === null ? {} : { effectiveAt: cell.now() };
  const circulate = (): void =>
    void send(
      actIn(cell, 'clearance.circulate', incident === '' ? {} : { incident }, { text, of, severity }, more),
    );
  const planned = openPlans(cell).find(
    ({ entry }) =>
      entry.do === 'clearance.circulate' && entry.with?.['text'] === text && entry.with['of'] === of,
  );
  if (offices.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('cell.clearance.none', { severity })}
      </Text>
    );
  const name = ref.slice(ref.indexOf(':') + 1);
  return (
    <fieldset className="fieldset">
      <legend>{t('cell.clearance.title', { text: t(`cell.clearance.texts.${text}`) })}</legend>
      <Stack gap="sm">
        <Group gap="sm">
          <Badge
            variant="light"
            color={life.startsWith('cleared') ? 'teal' : life === 'objected' ? 'red' : 'gray'}
          >
            {life !== ''
              ? stateSaid('clearance', life)
              : t(planned === undefined ? 'cell.clearance.notYet' : 'cell.clearance.planned')}
          </Badge>
          {owed === 'owed' || owed === 'correction' ? (
            <Badge color="orange">{t(`cell.clearance.${owed}`)}</Badge>
          ) : null}
        </Group>
        <ul className="plain">
          {offices.map((office) => (
            <Office key={office.office} says={office} ref_={ref} clearance={name} />
          ))}
        </ul>
        <Group gap="sm">
          {planned !== undefined ? (
            <Text size="sm">{t('cell.clearance.plannedAt', { at: dayAndTime(Date.parse(planned.at)) })}</Text>
          ) : life === '' || cell.accepts('clearance.circulate', ref) ? (
            <Button variant="default" size="compact-sm" loading={busy} onClick={circulate}>
              {t('cell.clearance.circulate')}
            </Button>
          ) : null}
          {(['clearance.release', 'clearance.revise', 'clearance.withdraw'] as const)
            .filter((verb) => cell.accepts(verb, ref))
            .map((verb) => (
              <Button
                key={verb}
                variant="default"
                size="compact-sm"
                onClick={() => void send(actIn(cell, verb, { clearance: name }, {}, more))}
              >
                {t(`cell.clearance.${verb.slice('clearance.'.length)}`)}
              </Button>
            ))}
        </Group>
        {form === undefined || life.startsWith('cleared') ? null : (
          <Checkbox
            label={t('cell.clearance.before')}
            description={t('cell.clearance.beforeHint')}
            checked={form.values['beforeClearance'] === true}
            onChange={({ currentTarget }) => form.set('beforeClearance', currentTarget.checked)}
          />
        )}
        <Refusal of={refused} about={aboutOf(cell, ref)} />
      </Stack>
    </fieldset>
  );
}

interface OfficeProps {
  readonly says: OfficeSays;
  readonly ref_: string;
  readonly clearance: string;
}

/** In one room somebody speaks for each office; where the exercise does, its answer comes by itself. */
function Office({ says, ref_, clearance }: OfficeProps): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { send, busy, refused } = useCommand();
  const [open, setOpen] = useState(false);
  const name = inWords(cell.ours.institutions[says.office]?.name ?? says.office);
  const more = openMove(cell) === null ? {} : { effectiveAt: cell.now() };
  const words = useForm(cell.seat, `office:${ref_}:${says.office}`, {});
  const note = said(words.values['note']).trim();
  useEffect(() => {
    if (refused !== null && refused.code !== 'not-saved') words.wasRefused();
  }, [refused]);
  const say = async (result: string): Promise<void> => {
    const fields = { office: says.office, result, ...(note === '' ? {} : { note }) };
    const act = actIn(cell, 'clearance.clear', { clearance }, fields, more);
    if (!(await send(act, words.idFor(`clearance.clear ${result}`)))) return;
    words.done();
    setOpen(false);
  };
  return (
    <li>
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c={says.result === '' ? 'dimmed' : 'inherit'}>
          {says.result === '' ? t('cell.clearance.waits') : optionWords(says.result)}
        </Text>
        {says.result === '' && cell.accepts('clearance.clear', ref_) ? (
          <Button variant="subtle" size="compact-xs" onClick={() => setOpen(!open)} aria-expanded={open}>
            {t('cell.clearance.speak', { office: name })}
          </Button>
        ) : null}
      </Group>
      {says.note === '' ? null : <Text size="sm">{says.note}</Text>}
      {open ? (
        <Stack gap="xs" my={4}>
          <Textarea
            className="grows-text"
            rows={1}
            label={t('cell.clearance.note')}
            value={said(words.values['note'])}
            onChange={({ currentTarget }) => words.set('note', currentTarget.value)}
          />
          {words.sent && !busy && refused === null ? <Text size="xs">{t('app.wasSent')}</Text> : null}
          <Group gap="xs">
            {['cleared', 'cleared-with-changes', 'objected'].map((result) => (
              <Button key={result} variant="default" size="compact-xs" onClick={() => void say(result)}>
                {optionWords(result)}
              </Button>
            ))}
          </Group>
        </Stack>
      ) : null}
      <Refusal of={refused} about={aboutOf(cell, ref_)} />
    </li>
  );
}
