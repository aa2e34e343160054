/**
 * The director acts for a seat (EX-3): what the machines take from it now, in the forms of its own page and with what its own side
 * knows, and why not the rest. The log says whose hand it was.
 */
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { everyGroupOf } from '../../cell/actions.ts';
import { NotNow } from '../../cell/NotNow.tsx';
import { OnSubject } from '../../cell/OnSubject.tsx';
import { acceptanceIn } from '../../cell/useCan.ts';
import { CellContext, canIn, seatFacts, useCell } from '../../cell/useCell.ts';
import type { Cell, OpenForm } from '../../cell/useCell.ts';
import { Writing } from '../../cell/Writing.tsx';
import { useConnection, useSeen, useSetting } from '../../live/useLive.ts';
import { useSeenFrom } from '../../live/useSeenFrom.ts';
import { inWords } from '../../text/inWords.ts';
import { tellerOf } from '../../text/tell.ts';
import { whoName } from '../names.ts';
import { useControl } from '../room.ts';
import { useAsked } from '../useAsked.ts';

interface ActForProps {
  /** Null: the first seat of the first party. */
  readonly seat: string | null;
  /** The form that is open at once. */
  readonly form: OpenForm | null;
}

export function ActForSheet({ seat: first, form }: ActForProps): ReactElement {
  const { t } = useTranslation();
  const { parties } = useSetting();
  const seats = Object.entries(parties).flatMap(([party, { short, seats: all }]) =>
    Object.entries(all).map(([id, { title }]) => ({
      value: `${party}/${id}`,
      label: `${short} · ${inWords(title)}`,
    })),
  );
  const [seat, setSeat] = useState(first ?? seats[0]?.value ?? '');
  return (
    <Stack gap="sm">
      <Text size="sm">{t('control.actFor.what')}</Text>
      <NativeSelect
        label={t('control.hand.seat')}
        value={seat}
        onChange={({ currentTarget }) => setSeat(currentTarget.value)}
        data={seats}
      />
      <ForSeat key={seat} seat={seat} first={seat === first ? form : null} />
    </Stack>
  );
}

function ForSeat({ seat, first }: { readonly seat: string; readonly first: OpenForm | null }): ReactElement {
  const { t } = useTranslation();
  const { seat: from } = useControl();
  const setting = useSetting();
  const connection = useConnection();
  const { view } = useSeen(from);
  const { seen, problem } = useSeenFrom(seat);
  const can = useAsked(canIn({ from, seat }), view.n);
  const [writing, open] = useState<OpenForm | null>(first);
  const now = useCallback(
    () => connection.state().clock?.at ?? setting.startex,
    [connection, setting.startex],
  );
  const cell = useMemo<Cell | null>(
    () =>
      seen === null ? null : { ...seatFacts(setting, seat, seen), from, ...acceptanceIn(can), open, now },
    [setting, seat, seen, from, can, now],
  );
  if (problem !== null) return <Text role="alert">{problem}</Text>;
  if (cell === null || can === null) return <Text role="status">{t('cell.desk.asking')}</Text>;
  return (
    <CellContext value={cell}>
      <LastDone seat={seat} />
      {writing === null ? <Everything /> : <Writing writing={writing} close={() => open(null)} />}
    </CellContext>
  );
}

function Everything(): ReactElement {
  const { t } = useTranslation();
  const groups = everyGroupOf(useCell());
  return (
    <Stack gap="md">
      {groups.length === 0 ? <Text>{t('cell.desk.nothing')}</Text> : null}
      {groups.map((group) => (
        <OnSubject key={group.key} group={group} />
      ))}
      <NotNow />
    </Stack>
  );
}

/** What was done last for this seat from here. */
function LastDone({ seat }: { readonly seat: string }): ReactElement {
  const { t } = useTranslation();
  const { seat: from, story } = useControl();
  const setting = useSetting();
  const { entries } = useSeen(from);
  const last = entries.findLast(({ by, hand }) => by === seat && hand === from);
  const says = last === undefined ? '' : tellerOf(setting, entries).sentence(last);
  return (
    <Text size="sm" role="status">
      {says === '' ? '' : t('control.actFor.done', { who: whoName(story, seat), says })}
    </Text>
  );
}
