/** What this side knows of an incident, and how sure it is: its own file, private to it. */
import { Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { stateOf } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { actsOn } from './points.ts';
import { severitySet } from './severity.ts';
import { useCell } from './useCell.ts';
import { optionWords, said, stateSaid } from './words.ts';

export function Knowledge({ incident }: { readonly incident: string | undefined }): ReactElement | null {
  const { t } = useTranslation();
  const { seen, party, ours } = useCell();
  if (incident === undefined) return null;
  const ref = `dossier/${party}/${incident}`;
  const last = (verb: string): Readonly<Record<string, unknown>> =>
    actsOn(seen, ref, verb).at(-1)?.with ?? {};
  const report = actsOn(seen, `incident/${incident}`, 'incident.report').at(-1)?.with ?? {};
  const attributed = stateOf(seen, ref, 'attribution').startsWith('attributed')
    ? last('dossier.attribute')
    : {};
  const held = stateOf(seen, ref, 'life') === 'held' ? said(last('dossier.hold')['position']) : '';
  const measure = stateOf(seen, ref, 'measures');
  const custody = stateOf(seen, ref, 'custody');
  const lapses = seen.view.deadlines[`${ref} preservation`];
  const evidence = actsOn(seen, ref, 'dossier.gather');
  const instrument = said({ ...last('measure.consider'), ...last('measure.prepare') }['measure']);
  const rows: readonly (readonly [string, string])[] = [
    [t('cell.know.what'), said(report['summary'])],
    [t('cell.know.severity'), String(severitySet(seen.entries, incident) ?? '')],
    [
      t('cell.know.who'),
      said(attributed['to']) === ''
        ? t('cell.know.nobody')
        : t('cell.know.sure', {
            who: said(attributed['to']),
            how: optionWords(said(attributed['confidence'])),
          }),
    ],
    [t('cell.know.else'), listed(attributed['alternatives'])],
    [t('cell.know.position'), held],
    [
      t('cell.know.measures'),
      measure === '' || measure === 'none'
        ? ''
        : `${stateSaid('measures', measure)} · ${inWords(ours.instruments?.[instrument]?.name ?? instrument)}`,
    ],
    [
      t('cell.know.custody'),
      custody === '' || custody === 'none'
        ? ''
        : [
            said(last('custody.hold')['what']),
            lapses === undefined
              ? stateSaid('custody', custody)
              : t('cell.know.lapses', { at: dayAndTime(Date.parse(lapses)) }),
          ].join(' · '),
    ],
  ];
  return (
    <section aria-labelledby="know-title" className="panel" data-pane="picture">
      <Title order={2} size="h4" id="know-title">
        {t('cell.know.title')}
      </Title>
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
      {evidence.length === 0 ? null : (
        <>
          <Text size="sm" fw={600}>
            {t('cell.know.evidence')}
          </Text>
          <ul>
            {evidence.map((entry) => (
              <li key={entry.n}>
                <Text size="sm">{said(entry.with?.['evidence'])}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const listed = (value: unknown): string => (Array.isArray(value) ? value.map(said).join('; ') : '');
