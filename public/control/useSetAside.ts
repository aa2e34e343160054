/** What control has looked at and needs no more: kept as a draft of its seat, so that a reload, a restart and whoever takes over have it. */
import { useDraft } from '../live/useDraft.ts';
import { useControl } from './room.ts';

export interface SetAside {
  readonly has: (key: string) => boolean;
  readonly add: (key: string) => void;
}

export function useSetAside(): SetAside {
  const { seat } = useControl();
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
