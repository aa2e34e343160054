/** What was asked: the words of a request and its elements, as they stand after what was amended and supplied. */
import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFacts } from '../../src/picture/requests.ts';
import { asRecord } from '../forms/fieldsToSend.ts';
import { inWords } from '../text/inWords.ts';
import { actsOn } from './points.ts';
import { useCell } from './useCell.ts';
import { optionWords, said } from './words.ts';

export function RequestText({ request }: { readonly request: RequestFacts }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const told = actsOn(
    cell.seen,
    request.ref,
    'request.draft',
    'request.send',
    'request.amend',
    'request.supply',
  );
  const text = told.map((entry) => said(entry.with?.['text'])).filter((words) => words !== '');
  const elements = Object.assign({}, ...told.map((entry) => asRecord(entry.with?.['elements']))) as Record<
    string,
    unknown
  >;
  const answers = actsOn(
    cell.seen,
    request.ref,
    'request.answer',
    'request.update',
    'request.return',
    'request.redirect',
  );
  return (
    <Stack gap="xs" className="quoted">
      <Text fw={600} size="sm">
        {request.label} · {optionWords(request.kind || 'information')}
        {request.severity === null ? '' : ` · ${t('cell.severity', { severity: request.severity })}`}
      </Text>
      {text.map((words, index) => (
        <Text key={index} size="sm" className="as-written">
          {words}
        </Text>
      ))}
      {Object.keys(elements).length === 0 ? null : (
        <dl className="pairs">
          {Object.entries(elements).map(([name, words]) => (
            <div key={name}>
              <dt>{inWords(cell.setting.terms.elements[name] ?? name)}</dt>
              <dd>{said(words)}</dd>
            </div>
          ))}
        </dl>
      )}
      {answers.map((entry) => (
        <Text key={entry.n} size="sm" className="as-written">
          <b>
            {entry.do === 'request.answer'
              ? optionWords(said(entry.with?.['answer']))
              : t(`acts.do.${entry.do ?? ''}`)}
            {said(entry.with?.['ground']) === ''
              ? ''
              : ` (${inWords(cell.setting.terms.grounds[said(entry.with?.['ground'])] ?? said(entry.with?.['ground']))})`}
            :{' '}
          </b>
          {said(entry.with?.['text'])}
        </Text>
      ))}
    </Stack>
  );
}
