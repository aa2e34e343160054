/** What would come if everybody only waited. */
import { Alert, Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Happened } from './Happened.tsx';
import { Section } from './Section.tsx';
import { useAsked } from './useAsked.ts';

export function Waiting({ token }: { readonly token: string }): ReactElement {
  const { t } = useTranslation();
  const { value, problem } = useAsked('/api/v1/learn/wait', token);
  return (
    <Section title={t('walk.waitTitle')} className="walk-aside">
      <p className="walk-quiet">{t('walk.waitWhat')}</p>
      <div role="status">
        {problem === null ? null : <Alert color="red">{problem}</Alert>}
        {value === null && problem === null ? (
          <Loader size="sm" aria-label={t('walk.loading')} aria-busy />
        ) : null}
        {value === null ? null : <Happened rows={value.comes} nothing={t('walk.waitNothing')} />}
      </div>
    </Section>
  );
}
