/**
 * The wall: only what both parties know, large enough for the back of the room. The director says what it shows; by itself it shows
 * the matter of the newest event and the bridge in turns, the newest publication first, and after ENDEX what is revealed.
 */
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../app/Frame.tsx';
import type { RoomProps } from '../app/roomProps.ts';
import { useLife } from '../live/useLife.ts';
import { useLive, useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { usePictureSource } from '../pictures/usePictureSource.ts';
import { inWords } from '../text/inWords.ts';
import { tellerOf } from '../text/tell.ts';
import { PressPage } from './PressPage.tsx';
import { isPress, newestEvent, newestIncident, partOf } from './shared.ts';
import { useTurns } from './useTurns.ts';
import './wall.css';
import { WallFrozen } from './WallFrozen.tsx';
import { WallHead } from './WallHead.tsx';
import { WallMatter } from './WallMatter.tsx';
import { WallNews } from './WallNews.tsx';
import { BreakPage, QuestionPage, TruthPage, WordsPage } from './WallPages.tsx';

const TURN_MS = 20_000;
/** On the wall a sentence is cut sooner than in a report. */
const QUOTE = 140;

export function WallRoom(_: RoomProps): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const seat = place.seats[0] ?? '';
  const { entries, view } = useSeen(seat);
  const source = usePictureSource(seat);
  const shows = useLive((state) => state.wall);
  const life = useLife();
  const lost = useLive((state) => state.line.is === 'lost');
  const teller = useMemo(() => tellerOf(setting, entries, QUOTE), [setting, entries]);
  const newest = newestEvent(entries);
  const turns = newest !== null && isPress(newest) ? pressTurns : pictureTurns;
  const turn = useTurns(turns.length, newest?.n ?? 0, TURN_MS);
  const incident = keyOf(shows.incident, view.states) ?? newestIncident(entries, view);
  const page = shows.view === 'itself' ? byItself(life, newest?.do, turns[turn] ?? 'path') : shows.view;

  const content = (): ReactElement | null => {
    switch (page) {
      case 'path':
      case 'bridge':
        return <WallMatter source={source} view={view} teller={teller} incident={incident} shows={page} />;
      case 'question':
        return <QuestionPage shows={shows} />;
      case 'press':
        return <PressPage entries={entries} />;
      case 'truth':
        return <TruthPage entries={entries} />;
      case 'break':
        return <BreakPage shows={shows} />;
      case 'title':
        return (
          <WordsPage
            kicker={t('wall.planned')}
            text={inWords(setting.title)}
            below={inWords(setting.agreement.title)}
          />
        );
      case 'blank':
        return null;
    }
  };
  return (
    <Frame title={inWords(setting.title)}>
      <div className="wall">
        <WallHead part={partOf(setting, entries, inWords)} />
        <div className="wall-body">
          <div role="status">{lost ? <p className="wall-lost">{t('wall.lost')}</p> : null}</div>
          {content()}
        </div>
        {page === 'blank' ? <div /> : <WallNews newest={newest} teller={teller} />}
      </div>
      {life === 'frozen' ? <WallFrozen entries={entries} /> : null}
    </Frame>
  );
}

const pictureTurns = ['path', 'bridge'] as const;
const pressTurns = ['press', 'path', 'bridge'] as const;

/** What it shows when nobody says otherwise. */
function byItself<Turn extends string>(
  life: string,
  newest: string | undefined,
  turn: Turn,
): Turn | 'title' | 'truth' {
  if (life === '' || life === 'planned') return 'title';
  return newest === 'truth.reveal' ? 'truth' : turn;
}

/** The director names a matter by its key or by its name alone. */
function keyOf(wanted: string | undefined, states: Readonly<Record<string, unknown>>): string | null {
  if (wanted === undefined) return null;
  const refs = Object.keys(states).filter((ref) => ref.startsWith('incident/'));
  const found = refs.find((ref) => ref === `incident/${wanted}` || ref.endsWith(`:${wanted}`));
  return found === undefined ? null : found.slice('incident/'.length);
}
