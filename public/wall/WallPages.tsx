/** What the director puts on the wall besides the pictures: a question, a break, what really happened. */
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../src/contract/act/act.ts';
import type { Shows } from '../../src/contract/live/told.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { capital, plain } from '../../src/picture/words.ts';
import { inWords } from '../text/inWords.ts';
import { countdownText, useCountdown } from '../live/useCountdown.ts';

const LONG = 160;
/** In the last minute it is said in colour and in a word. */
const SOON_MS = 60_000;

function Page({ kicker, children }: { readonly kicker: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="wall-page">
      <h2 className="wall-kicker">{kicker}</h2>
      {children}
    </div>
  );
}

function Words({ text }: { readonly text: string }): ReactElement {
  return <p className={text.length > LONG ? 'wall-words is-long' : 'wall-words'}>{text}</p>;
}

function Countdown({ until }: { readonly until: string | undefined }): ReactElement | null {
  const { t } = useTranslation();
  const left = useCountdown(until);
  if (left === null) return null;
  const over = left <= 0;
  const is = over ? 'is-over' : left < SOON_MS ? 'is-soon' : '';
  return (
    <div className={`wall-countdown ${is}`} role="timer" aria-live="off">
      {over ? t('wall.over') : countdownText(left)}
    </div>
  );
}

export function QuestionPage({ shows }: { readonly shows: Shows }): ReactElement {
  const { t } = useTranslation();
  const { text = '', until, lines = [] } = shows;
  return (
    <Page kicker={t('wall.question')}>
      <Words text={text} />
      <Countdown until={until} />
      {lines.length === 0 ? null : (
        <div className="wall-columns">
          {(['strength', 'gap'] as const).map((is) => (
            <section key={is}>
              <h3>{t(is === 'strength' ? 'wall.strengths' : 'wall.gaps')}</h3>
              <ul>
                {lines
                  .filter((line) => line.is === is)
                  .map((line, index) => (
                    <li key={index}>{line.text}</li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}

export function BreakPage({ shows: { text = '', until } }: { readonly shows: Shows }): ReactElement {
  const { t } = useTranslation();
  const at = until === undefined ? null : new Date(until);
  const time =
    at === null || Number.isNaN(at.getTime())
      ? null
      : new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
  return (
    <Page kicker={t('wall.break')}>
      {text === '' ? null : <Words text={text} />}
      <Countdown until={until} />
      {time === null ? null : <p className="wall-kicker">{t('wall.back', { time })}</p>}
    </Page>
  );
}

/** The newest of what the director has revealed. */
export function TruthPage({ entries }: { readonly entries: readonly SeatEntry[] }): ReactElement {
  const { t } = useTranslation();
  const fields = entries.findLast(({ do: verb }) => verb === 'truth.reveal')?.with;
  if (fields === undefined)
    return <Page kicker={t('wall.truth')}>{<Words text={t('wall.truthNone')} />}</Page>;
  const truth = Object.entries((fields['truth'] ?? {}) as Readonly<Record<string, unknown>>);
  const said = inWords(fields['text'] as Text | undefined);
  return (
    <Page kicker={t('wall.truthOf', { what: plain(String(fields['what'])) })}>
      {said === '' ? null : <Words text={said} />}
      <dl className="wall-facts">
        {truth.map(([what, is]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>{capital(plain(what))}</dt>
            <dd>{inWords(is as Text) || String(is)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}

export function WordsPage({
  kicker,
  text,
  below,
}: {
  readonly kicker: string;
  readonly text: string;
  readonly below?: string;
}): ReactElement {
  return (
    <Page kicker={kicker}>
      <Words text={text} />
      {below === undefined ? null : <p className="wall-kicker">{below}</p>}
    </Page>
  );
}
