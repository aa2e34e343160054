/** What can be played, for whoever directs; and a scenario that somebody brings, checked. */
import * as z from 'zod';
import { catalogueSchema, checkAnswerSchema, profilesSchema } from '../../contract/http/catalogue.ts';
import { policyNames } from '../../contract/policy.ts';
import { value } from '../answer.ts';
import { route } from '../route.ts';

/** A little more than the loader reads, so that the loader says what is too large. */
const MOST_OF_A_FILE = 2_100_000;

export const catalogueRoutes = [
  route({
    id: 'listScenarios',
    method: 'get',
    path: '/api/v1/scenarios',
    says: 'The scenarios that can be played, with what a lobby shows of each.',
    may: ['house', 'director'],
    gives: { 200: { says: 'The catalogue.', shape: catalogueSchema } },
    problems: ['too-long'],
    handle: async (_, { library }) =>
      value({ marking: 'EXERCISE', ...(await library.catalogue()), policies: policyNames }),
  }),
  route({
    id: 'listProfiles',
    method: 'get',
    path: '/api/v1/profiles',
    says: 'The agreements that scenarios can be played under.',
    may: ['house', 'director'],
    gives: { 200: { says: 'The agreements.', shape: profilesSchema } },
    problems: ['too-long'],
    handle: async (_, { library }) => value({ marking: 'EXERCISE', profiles: await library.profiles() }),
  }),
  route({
    id: 'checkScenario',
    method: 'post',
    path: '/api/v1/scenarios/check',
    says: 'Says everything that is wrong in a scenario or an agreement profile. The body is the file as it is.',
    may: ['house', 'director'],
    query: z.strictObject({
      file: z.string().max(200).default('scenario.yaml').describe('The name of the file, for messages.'),
    }),
    body: z.instanceof(Uint8Array),
    file: true,
    most: MOST_OF_A_FILE,
    seldom: 'work',
    gives: { 200: { says: 'What was found; the file may be wrong all the same.', shape: checkAnswerSchema } },
    problems: ['too-long'],
    handle: async ({ query, body }, { library }) =>
      value(await library.check({ bytes: Uint8Array.from(body), file: query.file })),
  }),
];
