/** For whoever runs the server: whether it lives, whether it can take anything, what it counts, and a copy of all that it keeps. */
import { backupSchema, descriptionSchema, healthSchema } from '../../contract/http/operation.ts';
import { value } from '../answer.ts';
import type { Desk } from '../route.ts';
import { route } from '../route.ts';

export const operationRoutes = (describe: () => object) => [
  route({
    id: 'healthz',
    method: 'get',
    path: '/healthz',
    says: 'Whether the program lives.',
    may: [],
    gives: { 200: { says: 'It does.', shape: healthSchema } },
    problems: [],
    handle: () => value({ status: 'ok' }),
  }),
  route({
    id: 'readyz',
    method: 'get',
    path: '/readyz',
    says: 'Whether it can take anything: its store took what it was last given, or takes something now.',
    may: [],
    gives: {
      200: { says: 'It can.', shape: healthSchema },
      503: { says: 'It cannot, for the reason in `why`.', shape: healthSchema },
    },
    problems: [],
    handle: async (_, { storeFault }) => {
      const why = await storeFault();
      return why === null ? value({ status: 'ok' }) : value({ status: 'not ready', why }, 503);
    },
  }),
  route({
    id: 'metrics',
    method: 'get',
    path: '/metrics',
    says: 'Counts in the text format of Prometheus. They grow with what every side does, so players may not read them.',
    may: ['house'],
    gives: { 200: { says: 'The counts.', types: ['text/plain; version=0.0.4'] } },
    problems: [],
    handle: (_, desk) => ({
      is: 'document',
      type: 'text/plain; version=0.0.4',
      text: desk.metrics.text(counted(desk)),
      name: null,
    }),
  }),
  route({
    id: 'describe',
    method: 'get',
    path: '/api/v1/openapi.json',
    says: 'This description, OpenAPI 3.1.',
    may: [],
    gives: { 200: { says: 'The description.', shape: descriptionSchema } },
    problems: [],
    handle: () => value(describe()),
  }),
  route({
    id: 'backUp',
    method: 'post',
    path: '/api/v1/backup',
    says: 'Copies the store as it stands now, beside it. Play goes on meanwhile.',
    may: ['house'],
    seldom: 'work',
    gives: { 201: { says: 'The copy is whole.', shape: backupSchema } },
    problems: ['not-saved'],
    handle: async (_, { backUp }) => value({ file: await backUp() }, 201),
  }),
];

function counted({ rooms, sockets }: Desk): Record<string, number> {
  const all = rooms.all();
  const running = all.filter(({ exercise }) => exercise.life() === 'running');
  const entries = all.map(({ exercise }) => exercise.authority()?.saved() ?? 0);
  return {
    hotline_exercises: all.length,
    hotline_exercises_running: running.length,
    hotline_entries: entries.reduce((sum, one) => sum + one, 0),
    hotline_sockets: sockets(),
  };
}
