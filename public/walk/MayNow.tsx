/** What the statecharts take from a seat at a step; what does not belong to the incident at hand is folded away. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chair } from '../../src/contract/http/lesson.ts';
import { capital } from '../../src/picture/words.ts';
import { Section } from './Section.tsx';

interface MayNowProps {
  readonly title: string;
  readonly may: Chair['may'];
}

export function MayNow({ title, may }: MayNowProps): ReactElement {
  const { t } = useTranslation();
  const near = may.filter((group) => group.near);
  const others = may.filter((group) => !group.near);
  const count = others.reduce((sum, { acts }) => sum + acts.length, 0);
  return (
    <Section title={title}>
      <p className="walk-quiet">{may.length === 0 ? t('walk.mayNothing') : t('walk.mayWhat')}</p>
      <Groups of={near} />
      {others.length === 0 ? null : (
        <details>
          <summary>{t('walk.mayOther', { count })}</summary>
          <Groups of={others} />
        </details>
      )}
    </Section>
  );
}

function Groups({ of }: { readonly of: Chair['may'] }): ReactElement {
  const { t } = useTranslation();
  return (
    <dl className="walk-may">
      {of.map(({ subject, acts }) => (
        <div key={subject}>
          <dt>{subject === '' ? t('walk.mayNew') : capital(subject)}</dt>
          <dd>
            <ul>
              {acts.map(({ do: verb, says, clause }) => (
                <li key={verb}>
                  {says.replace(/\.$/, '')}
                  {clause === null ? null : <span className="walk-quiet"> {clause}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
