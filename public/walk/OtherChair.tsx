/** The same moment as the other capital sees it; only a walkthrough shows that. */
import { Alert, Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../text/inWords.ts';
import { Happened } from './Happened.tsx';
import { MayNow } from './MayNow.tsx';
import { PathThen } from './PathThen.tsx';
import { Section } from './Section.tsx';
import { useAsked } from './useAsked.ts';

interface OtherChairProps {
  readonly token: string;
  readonly incident: string | null;
}

export function OtherChair({ token, incident }: OtherChairProps): ReactElement {
  const { t } = useTranslation();
  const { value, problem } = useAsked('/api/v1/learn/chair', token);
  return (
    <Section title={t('walk.chairTitle')} className="walk-aside">
      <div role="status">
        {problem === null ? null : <Alert color="red">{problem}</Alert>}
        {value === null && problem === null ? (
          <Loader size="sm" aria-label={t('walk.loading')} aria-busy />
        ) : null}
        {value === null ? null : (
          <p>{t('walk.chairWhat', { title: inWords(value.title), party: inWords(value.party) })}</p>
        )}
      </div>
      {value === null ? null : (
        <>
          <Happened rows={value.happened} nothing={t('walk.chairNothing')} />
          <PathThen picture={value.picture} incident={incident} />
          <MayNow title={t('walk.mayOf')} may={value.may} />
        </>
      )}
    </Section>
  );
}
