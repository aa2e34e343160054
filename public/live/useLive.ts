/** The exercise that this page is in, for its components. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Setting, Welcome } from '../../src/contract/live/told.ts';
import type { Seat } from '../../src/contract/subject.ts';
import type { Connection } from './connection.ts';
import type { LiveState, Seen } from './state.ts';

export const ConnectionContext = createContext<Connection | null>(null);

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error('This stands inside an exercise.');
  return connection;
}

/** One part of what is known. It must come out of the state as it stands there, not made anew. */
export function useLive<T>(part: (state: LiveState) => T): T {
  const connection = useConnection();
  return useSyncExternalStore(connection.onChange, () => part(connection.state()));
}

export function useWelcome(): Welcome {
  const welcome = useLive((state) => state.welcome);
  if (welcome === null) throw new Error('This stands behind the welcome.');
  return welcome;
}

export const useSetting = (): Setting => useWelcome().setting;

const nothing: Omit<Seen, 'view'> & { readonly view: Seen['view'] } = {
  view: { seat: '', n: 0, states: {}, deadlines: {} },
  entries: [],
};

/** What a seat of this place has seen: its view, and every entry that it was shown. */
export const useSeen = (seat: Seat): Seen => useLive((state) => state.seats[seat] ?? nothing);

/** The state of a subject in one of its regions, such as `running` for the exercise; empty: none is known. */
export function stateOf(seen: Seen, ref: string, region = ''): string {
  const leaf = seen.view.states[ref]?.[region] ?? '';
  return region === '' ? leaf : leaf.slice(region.length + 1);
}
