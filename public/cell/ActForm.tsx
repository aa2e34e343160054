/** The form of an act: of its own kind for a request and an answer, made from its shape for every other. */
import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actShapes } from '../forms/actShapes.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { plainName } from '../../src/picture/words.ts';
import { FormFor } from '../forms/FormFor.tsx';
import type { Values } from '../forms/useForm.ts';
import { AnswerComposer } from './AnswerComposer.tsx';
import { ClearanceBox } from './ClearanceBox.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { freshName } from './newNames.ts';
import { subjectsToChoose } from './options.ts';
import { Elements, RequestComposer } from './RequestComposer.tsx';
import { severityOf } from './severity.ts';
import { RequestText } from './RequestText.tsx';
import { useCell } from './useCell.ts';
import type { Cell, OpenForm } from './useCell.ts';
import { said } from './words.ts';

interface ActFormProps {
  readonly writing: OpenForm;
  readonly close: () => void;
}

/** Names that are made for the user. */
const madeNames: readonly string[] = ['name', 'line', 'new'];

export function ActForm({ writing, close }: ActFormProps): ReactElement {
  const { verb, ref, incident, preset } = writing;
  if (verb === 'request.send' || verb === 'request.draft')
    return <RequestComposer request={ref} incident={incident} written={preset} onDone={close} />;
  if (verb === 'decision.record') return <DecisionForm onDone={close} />;
  if (verb === 'request.answer' && ref !== null)
    return <AnswerComposer request={ref} written={preset} onDone={close} />;
  return <PlainForm writing={writing} close={close} />;
}

function PlainForm({ writing, close }: ActFormProps): ReactElement {
  const cell = useCell();
  const verb = writing.verb as Verb;
  const { ref } = writing;
  const incident = writing.incident ?? incidentIn(ref);
  const shape = actShapes[verb];
  const made = freshName(cell, madeStem(verb));
  const preset: Values = {
    severity: severityOf(cell.seen.entries, incident ?? undefined),
    '@incident': incident ?? usualSubject(cell, verb),
  };
  const request = cell.requests.find((one) => one.ref === ref);
  const text = textCleared(verb);
  return (
    <FormFor
      verb={verb}
      draft={`${verb}:${ref ?? 'new'}:${incident ?? ''}`}
      about={ref}
      preset={{ ...presetFor(verb, preset), ...writing.preset }}
      made={{ name: made, line: made, new: made, '@name': made }}
      refs={(values) => refsFor(cell, writing, values)}
      without={[...madeNames.filter((name) => name in shape.fields), 'elements', 'beforeClearance']}
      needs={verb === 'incident.report' ? ['summary'] : []}
      onDone={close}
      before={(form) => (
        <>
          {request === undefined ? null : <RequestText request={request} />}
          {ref === null && shape.on !== 'exercise' && shape.on !== 'review' ? (
            <Subject verb={verb} values={form.values} set={form.set} />
          ) : null}
        </>
      )}
      after={(form) => (
        <>
          {'elements' in shape.fields ? <Elements form={form} /> : null}
          {text === null || incident === undefined ? null : (
            <ClearanceBox
              text={text}
              of={plainName(incident)}
              incident={incident}
              severity={severityOf(cell.seen.entries, incident)}
            />
          )}
        </>
      )}
    />
  );
}

const incidentIn = (ref: string | null): string | undefined =>
  ref !== null && /^(incident|dossier)\//.test(ref) ? ref.split('/').at(-1) : undefined;

const madeStem = (verb: Verb): string =>
  verb === 'call.place' ? 'call' : verb === 'incident.report' ? 'case' : verb.slice(0, verb.indexOf('.'));

const presetFor = (verb: Verb, { severity, ...preset }: Values): Values =>
  verb === 'incident.assess' || verb === 'clearance.circulate'
    ? { ...preset, severity }
    : verb === 'cell.askTime'
      ? { ...preset, minutes: 5 }
      : preset;

const textCleared = (verb: Verb): 'statement' | 'docket-item' | null =>
  verb === 'statement.publish' || verb === 'measure.announce'
    ? 'statement'
    : verb === 'docket.propose'
      ? 'docket-item'
      : null;

/** The names by which an act says what it is about. */
function refsFor({ seat }: Cell, { verb, ref, incident }: OpenForm, values: Values): Record<string, string> {
  const { on } = actShapes[verb as Verb];
  const about = incident ?? said(values['@incident']);
  if (on === 'exercise') return {};
  if (on === 'dossier') return { incident: (ref ?? '').split('/').at(-1) ?? about };
  const key = ref === null ? said(values['@name']) : ref.slice(ref.indexOf('/') + 1);
  if (on === 'incident') return { incident: ref === null && about !== '' ? about : key };
  if (on === 'clearance' && ref !== null) return { clearance: plainName(key) };
  if (on === 'clearance') return about === '' ? {} : { incident: about };
  const needsIncident = ref === null ? on !== 'review' : incident !== undefined && seat !== '';
  return { [on]: key, ...(needsIncident && about !== '' ? { incident: about } : {}) };
}

interface SubjectProps {
  readonly verb: Verb;
  readonly values: Values;
  readonly set: (field: string, value: unknown) => void;
}

/** A report is most often of what was last heard of; anything else of the first incident. */
const usualSubject = (cell: Cell, verb: Verb): string =>
  verb === 'incident.report' ? (subjectsToChoose(cell, verb).at(-1)?.value ?? '') : (cell.incidents[0] ?? '');

/** What a new thing is about. */
function Subject({ verb, values, set }: SubjectProps): ReactElement | null {
  const { t } = useTranslation();
  const cell = useCell();
  const options = subjectsToChoose(cell, verb);
  if (options.length === 0) return null;
  const report = verb === 'incident.report';
  return (
    <NativeSelect
      label={t(report ? 'cell.form.whichReport' : 'cell.form.whichIncident')}
      data={[
        { value: '', label: t(report ? 'cell.form.newIncident' : 'cell.form.noIncident') },
        ...options.map(({ value, words }) => ({ value, label: words })),
      ]}
      value={said(values['@incident'])}
      onChange={({ currentTarget }) => set('@incident', currentTarget.value)}
    />
  );
}
