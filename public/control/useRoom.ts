/** The control room as it stands: the story, the MSEL, what was put to control, and how acts are sent from here. */
import { useCallback, useMemo, useState } from 'react';
import type { AskVerb } from '../../src/contract/act/room.ts';
import { isOver } from '../../src/picture/story.ts';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useLive, useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { pictureSource } from '../pictures/source.ts';
import { storyOf } from '../pictures/useStory.ts';
import type { Control, Sheet } from './room.ts';
import { useAsked } from './useAsked.ts';
import { useMselRows } from './useMselRows.ts';
import { useSetAside } from './useSetAside.ts';

export function useRoom(): Control {
  const setting = useSetting();
  const { place, person } = useWelcome();
  const seat = place.seats[0] ?? '';
  const { entries, view } = useSeen(seat);
  const isCut = useLive((state) => state.line.is !== 'live');
  const holder = useLive((state) => state.places?.holder ?? null);
  const branch = useLive((state) => state.branch);
  const { send, refused, forget } = useCommand();
  const aside = useSetAside(seat);
  const [sheet, open] = useState<Sheet | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const isDirector = place.kind === 'director';
  const story = useMemo(() => {
    const last = entries.at(-1)?.at ?? setting.startex;
    return { ...storyOf(pictureSource(setting, seat, entries, last)), now: Date.parse(last) };
  }, [setting, seat, entries]);
  const happened = `${branch} ${view.n}`;
  const msel = useMselRows(happened);
  // what was put to control and what it was answered changes by these acts alone
  const asked = useMemo(() => entries.findLast(({ do: verb }) => isOfAsking(verb))?.n ?? 0, [entries]);
  const asks = useAsked({ ask: 'asks' }, `${branch} ${asked}`) ?? none;
  const exercise = Object.values(view.states['exercise'] ?? {}).join(' ');
  // what the exercise itself takes depends on its own states alone
  const can = useAsked({ ask: 'can' }, `${branch} ${exercise}`);
  const takes = useCallback<Control['takes']>(
    (verb) => {
      const answer = can?.find((one) => one.do === verb && one.ref === 'exercise');
      if (answer === undefined) return { ok: can === null, why: '' };
      return answer.accepts ? { ok: true, why: '' } : { ok: false, why: answer.refusal.message };
    },
    [can],
  );
  const act = useCallback<Control['act']>(
    (verb, fields = {}, refs = {}, as) =>
      send(actFrom(seat, verb, refs, fields, as === undefined ? {} : { for: as })),
    [send, seat],
  );
  const known = Object.keys(view.states)
    .filter((ref) => ref.startsWith('incident/'))
    .map((ref) => ref.slice('incident/'.length));
  const incident = chosen !== null && known.includes(chosen) ? chosen : (known[0] ?? null);
  return {
    seat,
    isDirector,
    isCut,
    holds: !isCut && (!isDirector || holder === person.id),
    story,
    isOver: isOver(story),
    msel,
    asks,
    aside,
    takes,
    isMoveOpen: view.states['exercise']?.['conduct'] === 'conduct.move.open',
    incident,
    choose,
    sheet,
    open,
    send,
    act,
    refused,
    forget,
  };
}

const asking: Readonly<Record<AskVerb | 'control.answer', true>> = {
  'own.act': true,
  'question.ask': true,
  'body.write': true,
  'control.answer': true,
};
const isOfAsking = (verb: string | undefined): boolean => verb !== undefined && Object.hasOwn(asking, verb);

const none: readonly never[] = [];
