/** A request being written: what it asks, the checklist of elements (REQ-5), and the clearance that it needs before it leaves. */
import { Badge, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOn } from '../../src/contract/timeOn.ts';
import { plainName } from '../../src/picture/words.ts';
import { actShapes } from '../forms/actShapes.ts';
import { asRecord, isAnyGiven } from '../forms/fieldsToSend.ts';
import { FormFor } from '../forms/FormFor.tsx';
import type { Form, Values } from '../forms/useForm.ts';
import { inWords } from '../text/inWords.ts';
import { ClearanceBox } from './ClearanceBox.tsx';
import { incidentLabel } from './names.ts';
import { freshName, stillFree } from './newNames.ts';
import { actsOn } from './points.ts';
import { severityOf } from './severity.ts';
import { useCell } from './useCell.ts';
import { said } from './words.ts';

/** `request`: one that was drafted; null: a new one. */
export function RequestComposer({
  request,
  incident,
  written,
  onDone,
}: {
  readonly request: string | null;
  readonly incident: string | undefined;
  /** What was written before, of one that could not be sent. */
  readonly written: Values | undefined;
  readonly onDone: () => void;
}): ReactElement {
  const cell = useCell();
  const drafted = request === null ? undefined : actsOn(cell.seen, request, 'request.draft').at(-1);
  const preset = {
    kind: 'information',
    form: 'message-of-record',
    severity: severityOf(cell.seen.entries, drafted?.incident ?? incident),
    ...drafted?.with,
    ...written,
    '@name': request === null ? freshName(cell, 'request') : plainName(request),
    '@incident': drafted?.incident ?? incident ?? cell.incidents[0] ?? '',
  };
  return (
    <FormFor
      verb="request.send"
      draft={request ?? 'request.new'}
      about={request}
      preset={preset}
      refs={(values) => ({
        request: request === null ? stillFree(cell, 'request', said(values['@name'])) : plainName(request),
        ...(said(values['@incident']) === '' ? {} : { incident: said(values['@incident']) }),
      })}
      without={['elements', 'beforeClearance', 'supersedes']}
      saysNothing={nothingAsked}
      onDone={onDone}
      alsoDo={['request.draft']}
      before={(form) => <About form={form} fixed={request !== null} />}
      after={(form) => (
        <>
          <Elements form={form} />
          <Due form={form} />
          <ClearanceBox
            text="request"
            of={said(form.values['@name'])}
            incident={said(form.values['@incident'])}
            severity={Number(form.values['severity'] ?? 0)}
            form={form}
          />
        </>
      )}
    />
  );
}

/** A message with neither a text nor an element asks nothing; a ping needs no words. */
const nothingAsked = (values: Values): readonly string[] =>
  values['kind'] === 'ping' || isAnyGiven(actShapes['request.send'], values, ['text', 'elements'])
    ? []
    : ['text'];

function About({ form, fixed }: { readonly form: Form; readonly fixed: boolean }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  return (
    <NativeSelect
      label={t('cell.request.incident')}
      disabled={fixed}
      {...(cell.incidents.length > 0 || fixed ? {} : { description: t('cell.request.noIncidentHint') })}
      data={
        cell.incidents.length > 0
          ? cell.incidents.map((key) => ({ value: key, label: incidentLabel(cell, key) }))
          : [{ value: '', label: t('cell.form.noIncident') }]
      }
      value={said(form.values['@incident'])}
      onChange={({ currentTarget }) => form.set('@incident', currentTarget.value)}
    />
  );
}

/** The checklist: what is filled in is ticked; what is not can be left out, and the other side may ask for it. */
export function Elements({
  form,
  only,
}: {
  readonly form: Form;
  readonly only?: readonly string[];
}): ReactElement {
  const { t } = useTranslation();
  const { setting } = useCell();
  const elements = Object.entries(setting.terms.elements).filter(([name]) => only?.includes(name) ?? true);
  const values = asRecord(form.values['elements']);
  const filled = elements.filter(([name]) => said(values[name]).trim() !== '').length;
  return (
    <fieldset className="fieldset" disabled={form.pen !== null}>
      <legend>{t('cell.request.elements')}</legend>
      <Group gap="sm" mb="xs">
        <Badge variant="light" color={filled === elements.length ? 'teal' : 'gray'}>
          {t('cell.request.filled', { filled, of: elements.length })}
        </Badge>
        <Text size="xs" c="dimmed">
          {t('cell.request.elementsHint')}
        </Text>
      </Group>
      <Stack gap="sm">
        {elements.map(([name, text]) => {
          const there = said(values[name]).trim() !== '';
          return (
            <Textarea
              key={name}
              className="grows-text"
              rows={1}
              label={
                <>
                  <span aria-hidden className="tick">
                    {there ? '☑' : '☐'}
                  </span>{' '}
                  {inWords(text)}
                </>
              }
              value={said(values[name])}
              onChange={({ currentTarget }) =>
                form.set('elements', { ...values, [name]: currentTarget.value })
              }
            />
          );
        })}
      </Stack>
    </fieldset>
  );
}

/** What it would owe the sender, by the profile; every such time is the profile's assumption. Other tracks have times of their own. */
function Due({ form }: { readonly form: Form }): ReactElement | null {
  const { t } = useTranslation();
  const { tracks, deadlines } = useCell().setting.terms;
  const track = said(form.values['track']);
  if (track !== '' && track !== Object.keys(tracks)[0]) return null;
  const time = (clock: 'ack' | 'answer'): string =>
    timeOn({ tracks: {}, deadlines }, track, clock, form.values['severity']);
  return (
    <Text size="xs" c="dimmed">
      {t('cell.request.due', { ack: time('ack'), answer: time('answer') })}
    </Text>
  );
}
