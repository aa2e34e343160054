/** Storylines whose actions are expected of people: items, acts that may fulfil them, and what became of both. */
import { usChina } from '../support/opening.ts';
import { does, given } from '../support/story.ts';
import type { Story, When } from '../support/story.ts';

export const people = { us: { 'played-by': 'person' }, china: { 'played-by': 'person' } };
export const incidents = {
  blades: { victim: 'us', against: 'china' },
  grid: { victim: 'us' },
  depots: { victim: 'china' },
};

export const play = (storyline: readonly object[], more: object = {}): Story =>
  given(usChina({ scenario: { incidents, cast: people, storyline, ...more } }));

export const item = (id: string, verb: string, more: object = {}, seat = 'us/desk') => ({
  id,
  at: 'T+2h',
  as: seat,
  do: verb,
  ...more,
});
export const ask = (id: string, request: string, incident: string, more: object = {}) =>
  item(id, 'request.send', { request, incident, with: { kind: 'information' }, ...more });
export const news = (id: string, timing: object) => ({ id, ...timing, inject: 'us/desk', title: id });

export const report = (incident: string, seat = 'us/desk'): When =>
  does(seat, 'incident.report', { incident }, { severity: 2 });
export const send = (request: string, incident: string, fields: object = {}, seat = 'us/desk'): When =>
  does(seat, 'request.send', { request, incident }, { kind: 'information', ...fields });

export const became = ({ play: { state } }: Story, id: string) => state.items.get(id)?.status;
export const fulfilled = ({ play: { entries } }: Story): [string | undefined, string | undefined][] =>
  entries.flatMap(({ fulfils, on }) => (fulfils === undefined ? [] : [[fulfils, on]]));
export const cameUp = ({ play: { entries } }: Story, id: string): string[] =>
  entries.filter((entry) => entry.item === id).map((entry) => entry.at);
export const on = ({ play: { entries } }: Story, id: string) =>
  entries.find((entry) => entry.item === id)?.on;
export const expected = ({ play: { entries } }: Story, id: string) =>
  entries.find((entry) => entry.do === 'expectation.checked' && entry.with?.['id'] === id)?.with;
