/** The source of a seat's pictures at exercise time now, drawn anew at most once in a while: a picture needs no more. */
import { useMemo } from 'react';
import type { PictureSource } from '../../src/contract/picture.ts';
import type { Seat } from '../../src/contract/subject.ts';
import { useNow } from '../live/useNow.ts';
import { useSeen, useSetting } from '../live/useLive.ts';
import { pictureSource } from './source.ts';

/** Once a second on the wall is enough for a ring that runs down. */
const STEP_MS = 1_000;

export function usePictureSource(seat: Seat): PictureSource {
  const setting = useSetting();
  const { entries } = useSeen(seat);
  const ms = useNow(STEP_MS) ?? Date.parse(setting.startex);
  const last = entries.at(-1)?.at ?? setting.startex;
  const second = Math.max(Math.floor(ms / 1_000) * 1_000, Date.parse(last));
  return useMemo(
    () => pictureSource(setting, seat, entries, new Date(second).toISOString().replace('.000Z', 'Z')),
    [setting, seat, entries, second],
  );
}
