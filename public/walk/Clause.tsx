/** What stands behind a step: the clause in its official words, a rule, or an objective. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalkStep } from '../../src/contract/http/lesson.ts';
import { inWords } from '../text/inWords.ts';
import { Section } from './Section.tsx';

export function Clause({ of }: { readonly of: NonNullable<WalkStep['clause']> }): ReactElement {
  const { t } = useTranslation();
  const { id, is, words, source } = of;
  return (
    <Section title={t(`walk.clause.${is}`, { id })} className="walk-clause">
      {words === null ? null : (
        <blockquote>{is === 'clause' ? `“${inWords(words)}”` : inWords(words)}</blockquote>
      )}
      {source === null || is !== 'clause' ? null : (
        <p className="walk-quiet">{t('walk.source', { source })}</p>
      )}
    </Section>
  );
}
