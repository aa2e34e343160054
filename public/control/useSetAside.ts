/** What control has looked at and needs no more: kept as a draft of its seat, so that a reload, a restart and whoever takes over have it. */
import type { Seat } from '../../src/contract/subject.ts';
import { useDraft } from '../live/useDraft.ts';

export interface SetAside {
  readonly has: (key: string) => boolean;
  readonly add: (key: string) => void;
}

export function useSetAside(seat: Seat): SetAside {
  const { text, keep, pen, takePen } = useDraft(seat, 'needs:aside');
  const keys = text === '' ? [] : text.split('\n');
  return {
    has: (key) => keys.includes(key),
    add: (key) => {
      if (pen !== null) takePen();
      keep([...keys, key].join('\n'));
    },
  };
}
