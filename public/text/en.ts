/** Every text of the page in English; a section for each room of the dashboard, which comes when somebody enters that room. */
import { app } from './en/app.ts';
import { pictures } from './en/pictures.ts';
import { tell } from './en/tell.ts';

export const en = { app, pictures, tell };

export const sections = {
  lobby: async () => (await import('./en/lobby.ts')).lobby,
  hotwash: async () => (await import('./en/hotwash.ts')).hotwash,
  evaluator: async () => (await import('./en/evaluator.ts')).evaluator,
  control: async () => (await import('./en/control.ts')).control,
  acts: async () => (await import('./en/acts.ts')).acts,
  cell: async () => (await import('./en/cell.ts')).cell,
  wall: async () => (await import('./en/wall.ts')).wall,
  after: async () => (await import('./en/after.ts')).after,
  walk: async () => (await import('./en/walk.ts')).walk,
} as const;
