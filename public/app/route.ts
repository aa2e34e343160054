/**
 * Where the page stands, from the fragment of its address, which a browser sends to nobody. A token that came in a link is taken out
 * of the address at once and kept for this tab alone, so that a reload gives the seat back and a projector shows no secret.
 */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly at: 'start' }
  /** The house: whoever started the server. */
  | { readonly at: 'house'; readonly page: string }
  /** A link of a place; who comes is asked for a name. */
  | { readonly at: 'join'; readonly way: string }
  /** In a place of an exercise; `page` is what is shown of it. */
  | { readonly at: 'seat'; readonly page: string }
  /** A link of a walkthrough, and the learner in it. */
  | { readonly at: 'learn'; readonly way: string };

const keys = { house: 'hotline.house', seat: 'hotline.seat', learner: 'hotline.learner' } as const;

export const houseToken = (): string | null => sessionStorage.getItem(keys.house);
export const seatToken = (): string | null => sessionStorage.getItem(keys.seat);
export function keepSeatToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(keys.seat);
  else sessionStorage.setItem(keys.seat, token);
}
/** Of who goes through a lesson alone. */
export const learnerToken = (): string | null => sessionStorage.getItem(keys.learner);
export const keepLearnerToken = (token: string): void => sessionStorage.setItem(keys.learner, token);

export function routeOf(hash: string): Route {
  const [, first = '', ...rest] = hash.split('/');
  const page = rest.join('/');
  switch (first) {
    case 'direct':
      if (page !== '') sessionStorage.setItem(keys.house, page);
      history.replaceState(null, '', '#/house');
      return { at: 'house', page: '' };
    case 'house':
      return { at: 'house', page };
    case 'join':
      return { at: 'join', way: page };
    case 'seat':
      return { at: 'seat', page };
    case 'learn':
      return { at: 'learn', way: page };
    default:
      return { at: 'start' };
  }
}

let hash = location.hash;
let route = routeOf(hash);

function current(): Route {
  if (location.hash !== hash) {
    route = routeOf(location.hash);
    hash = location.hash;
  }
  return route;
}

function onChange(hear: () => void): () => void {
  addEventListener('hashchange', hear);
  return () => removeEventListener('hashchange', hear);
}

export const useRoute = (): Route => useSyncExternalStore(onChange, current);

export function go(to: string): void {
  location.hash = to;
}
