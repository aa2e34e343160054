/** What is played while the server is killed: an inject for every hour of thirty days, and deadlines between them. */
import type { Opening } from '../../src/engine/state.ts';
import { opening } from './opening.ts';

export const HOURS = 720;

export const killedPlay: Opening = opening({
  scenario: {
    endex: 'T+31d',
    world: { meetings: [] },
    incidents: { blades: { victim: 'north' } },
    storyline: [
      ...Array.from({ length: HOURS }, (_, hour) => ({
        id: `I-${hour + 1}`,
        at: `T+${hour + 1}h`,
        inject: 'north/desk',
        title: `Hour ${hour + 1}`,
      })),
      { id: 'A-1', at: 'T+30m', as: 'north/desk', do: 'incident.report', incident: 'blades' },
      ...Array.from({ length: 28 }, (_, day) => ({
        id: `R-${day + 1}`,
        at: `T+${day * 24 + 2}h30m`,
        as: 'north/desk',
        do: 'request.send',
        request: `r${day + 1}`,
        incident: 'blades',
        with: { kind: 'information' },
      })),
    ],
  },
});
