/** The state of the exercise itself, as this place was shown it: `planned`, `running`, `paused`, `frozen`, `ended` and the others. */
import { stateOf, useSeen, useWelcome } from './useLive.ts';

export function useLife(): string {
  const { place } = useWelcome();
  return stateOf(useSeen(place.seats[0] ?? ''), 'exercise', 'life');
}
