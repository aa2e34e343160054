/** A cell: one seat of a party, or all of its seats on one machine. */
import './cell.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../app/Frame.tsx';
import { Head } from '../app/Head.tsx';
import { go } from '../app/route.ts';
import type { RoomProps } from '../app/roomProps.ts';
import type { CallFacts } from '../../src/picture/calls.ts';
import { HotlinePanel } from '../hotline/HotlinePanel.tsx';
import { dutySeats, ringingFor, ringsAs } from '../hotline/ringing.ts';
import { useConnection, useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { Announcer } from './Announcer.tsx';
import { Inbox, useRead } from './Inbox.tsx';
import { inboxOf, openChoices } from './inboxItems.ts';
import { Middle } from './Middle.tsx';
import { SeatSwitch } from './SeatSwitch.tsx';
import { Thumbs, paneOf } from './Thumbs.tsx';
import { useCan } from './useCan.ts';
import { useSteadyField } from './useSteadyField.ts';
import { CellContext, seatFacts, useCell } from './useCell.ts';
import type { Cell, OpenForm } from './useCell.ts';

export function CellRoom({ page }: RoomProps): ReactElement {
  const setting = useSetting();
  const { place } = useWelcome();
  const key = `hotline.chair ${setting.about.id}`;
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(key) ?? '');
  const seat = place.seats.includes(chosen) ? chosen : (place.seats[0] ?? '');
  const choose = (next: string): void => {
    sessionStorage.setItem(key, next);
    setChosen(next);
  };
  return <Chair key={seat} seat={seat} page={page} choose={choose} />;
}

interface ChairProps extends RoomProps {
  readonly seat: string;
  readonly choose: (seat: string) => void;
}

/** The cell as one of its seats sees it. */
function Chair({ seat, page, choose }: ChairProps): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const connection = useConnection();
  const seen = useSeen(seat);
  const facts = useMemo(() => seatFacts(setting, seat, seen), [setting, seat, seen]);
  const { can, accepts } = useCan(seat);
  const [writing, write] = useWriting(`hotline.open ${setting.about.id} ${seat}`);
  const open = useCallback(
    (form: OpenForm) => {
      write(form);
      if (location.hash !== '#/seat') go('#/seat');
    },
    [write],
  );
  const now = useCallback(
    () => connection.state().clock?.at ?? setting.startex,
    [connection, setting.startex],
  );
  const cell = useMemo<Cell>(
    () => ({ ...facts, from: seat, can, accepts, open, now }),
    [facts, seat, can, accepts, open, now],
  );
  const duty = dutySeats(facts).some((one) => place.seats.includes(one));
  const rings = duty ? ringingFor(facts) : undefined;
  const title =
    rings === undefined ? inWords(setting.title) : `☎ ${t(ringsAs(rings), { party: facts.theirs.short })}`;
  const who = `${inWords(facts.ours.name)} · ${inWords(facts.ours.seats[seat.slice(facts.party.length + 1)]?.title)}`;
  return (
    <CellContext value={cell}>
      <Frame title={title} head={<Head who={who} />}>
        <Announcer rings={rings} />
        {place.seats.length > 1 ? <SeatSwitch seats={place.seats} seat={seat} choose={choose} /> : null}
        <Panes page={page} writing={writing} close={() => write(null)} duty={duty} rings={rings} />
      </Frame>
    </CellContext>
  );
}

/** The act that is being written in this tab; a reload opens it again. */
function useWriting(key: string): readonly [OpenForm | null, (form: OpenForm | null) => void] {
  const [writing, setWriting] = useState<OpenForm | null>(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as OpenForm);
  });
  const write = useCallback(
    (form: OpenForm | null) => {
      if (form === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(form));
      setWriting(form);
    },
    [key],
  );
  return [writing, write];
}

interface PanesProps extends RoomProps {
  readonly writing: OpenForm | null;
  readonly close: () => void;
  readonly duty: boolean;
  readonly rings: CallFacts | undefined;
}

function Panes({ page, writing, close, duty, rings }: PanesProps): ReactElement {
  const { t } = useTranslation();
  const inbox = useRead();
  const { seen, requests, calls, party } = useCell();
  const items = useMemo(() => inboxOf(seen), [seen]);
  const unread = items.filter(({ n }) => !inbox.read.has(n)).length;
  const owed = requests.filter(
    ({ from, ended, rounds }) =>
      from !== party &&
      ended === null &&
      rounds.some((round) => round.ended === null && round.clock !== 'update'),
  ).length;
  const begun = useRef(writing);
  useSteadyField();
  useEffect(() => {
    if (writing !== null && writing !== begun.current) {
      document.getElementById('desk')?.scrollIntoView({ block: 'start' });
      document.getElementById('desk-title')?.focus({ preventScroll: true });
    }
    begun.current = writing;
  }, [writing]);
  const pane = paneOf(page);
  return (
    <>
      <div className="cell" data-pane={pane}>
        <div className="cell-inbox">
          <Inbox {...inbox} />
        </div>
        <div className="cell-middle">
          <Middle page={page} writing={writing} close={close} />
        </div>
        <div className="cell-line" tabIndex={0} role="group" aria-label={t('cell.line.title')}>
          <HotlinePanel duty={duty} />
        </div>
      </div>
      <Thumbs
        pane={pane}
        unread={unread}
        rings={rings}
        onLine={calls.some(({ ended, test }) => ended === null && !test)}
        due={openChoices(seen).length + owed}
      />
    </>
  );
}
