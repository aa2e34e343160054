/** The description of the routes in OpenAPI 3.1, made of the shapes that the routes check by. */
import * as z from 'zod';
import {
  catalogueSchema,
  checkAnswerSchema,
  profileCardSchema,
  profilesSchema,
  scenarioCardSchema,
} from '../contract/http/catalogue.ts';
import { checkedSchema } from '../contract/http/checked.ts';
import {
  archiveSchema,
  beginSchema,
  begunSchema,
  directSchema,
  exerciseSchema,
  exercisesSchema,
  forkSchema,
  joinedSchema,
  joinSchema,
  meSchema,
} from '../contract/http/exercise.ts';
import {
  answerStepSchema,
  beginClassSchema,
  chairSchema,
  classesSchema,
  classSchema,
  goStepSchema,
  joinClassSchema,
  learnerLinkSchema,
  learningSchema,
  waitSchema,
  walkSchema,
} from '../contract/http/lesson.ts';
import {
  addressesSchema,
  backupSchema,
  descriptionSchema,
  drawLinksSchema,
  drawnLinksSchema,
  healthSchema,
} from '../contract/http/operation.ts';
import { problemCodes, problemSchema, PROBLEM_TYPE } from '../contract/http/problem.ts';
import type { ProblemCode } from '../contract/http/problem.ts';
import { viewSchema } from '../contract/http/view.ts';
import type { Gives, Route } from './route.ts';

/** Shapes by the name that they have in the description. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  AnswerStep: answerStepSchema,
  Addresses: addressesSchema,
  Archive: archiveSchema,
  Backup: backupSchema,
  Begin: beginSchema,
  BeginClass: beginClassSchema,
  Begun: begunSchema,
  Chair: chairSchema,
  Class: classSchema,
  Classes: classesSchema,
  Catalogue: catalogueSchema,
  CheckAnswer: checkAnswerSchema,
  Checked: checkedSchema,
  Description: descriptionSchema,
  Direct: directSchema,
  DrawLinks: drawLinksSchema,
  DrawnLinks: drawnLinksSchema,
  Exercise: exerciseSchema,
  Exercises: exercisesSchema,
  Fork: forkSchema,
  GoStep: goStepSchema,
  Health: healthSchema,
  Join: joinSchema,
  JoinClass: joinClassSchema,
  Joined: joinedSchema,
  LearnerLink: learnerLinkSchema,
  Learning: learningSchema,
  Me: meSchema,
  Problem: problemSchema,
  ProfileCard: profileCardSchema,
  Profiles: profilesSchema,
  ScenarioCard: scenarioCardSchema,
  View: viewSchema,
  Wait: waitSchema,
  Walk: walkSchema,
};

/** Problems that any route can have, and those that come with a token or a body. */
const always: readonly ProblemCode[] = ['too-often', 'failed'];
const withToken: readonly ProblemCode[] = ['no-token', 'unknown-token', 'not-yours'];
const withBody: readonly ProblemCode[] = ['invalid', 'too-large', 'wrong-type', 'other-origin'];

export function problemsOf({ may, path, body, query, method, problems }: Route): readonly ProblemCode[] {
  return [
    ...new Set([
      ...problems,
      ...(may.length > 0 ? withToken : []),
      ...(method === 'post' ? (['other-origin'] as const) : []),
      ...(body ? withBody : []),
      ...(query || path.includes('{') ? (['invalid'] as const) : []),
      ...always,
    ]),
  ];
}

export function describeRoutes(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hotline',
      version,
      description:
        'EXERCISE. Sets up, lists and looks at exercises of the cyber-incident hotline; live play itself goes over sockets, hotline-live/1.',
    },
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const COMPONENTS = '#/components/schemas/';

function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const made = z.toJSONSchema(registry, { io: 'input', uri: (id) => `${COMPONENTS}${id}` });
  // what has a name of its own and stands in several shapes comes apart from them
  const text = JSON.stringify(made.schemas).replaceAll(`${COMPONENTS}__shared#/$defs/`, COMPONENTS);
  const { __shared, ...own } = JSON.parse(text) as Record<string, { $defs?: Record<string, object> }>;
  return Object.fromEntries(
    Object.entries({ ...own, ...__shared?.$defs } as Record<string, object>).map(([id, schema]) => {
      const { $schema: _, $id: __, id: ___, ...rest } = schema as Record<string, unknown>;
      return [id, rest];
    }),
  );
}

function operation(route: Route): object {
  const { id, says, may, query, body, file, path, gives } = route;
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(query ? inQuery(query) : []),
  ];
  const content = file
    ? { 'application/octet-stream': {}, 'application/yaml': {} }
    : { 'application/json': { schema: body && reference(body) } };
  return {
    operationId: id,
    summary: says,
    security: may.length > 0 ? [{ token: [] }] : [],
    ...(may.length > 0 ? { description: `For: ${may.join(', ')}.` } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content } } : {}),
    responses: { ...answers(gives), ...refusals(route) },
  };
}

function inQuery(query: z.ZodType): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' }) as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

const answers = (gives: Readonly<Record<number, Gives>>): object =>
  Object.fromEntries(
    Object.entries(gives).map(([status, given]) => [
      status,
      {
        description: given.says,
        content:
          'shape' in given
            ? { 'application/json': { schema: reference(given.shape) } }
            : Object.fromEntries(given.types.map((type) => [type, {}])),
      },
    ]),
  );

/** One answer for each status; the codes that it can have are named in it. */
function refusals(route: Route): object {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(route)) {
    const { status } = problemCodes[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !(status in route.gives))
      .map(([status, codes]) => [
        status,
        {
          description: codes.map((code) => `\`${code}\`: ${problemCodes[code].title}`).join(' '),
          content: { [PROBLEM_TYPE]: { schema: reference(problemSchema) } },
        },
      ]),
  );
}

function reference(shape: z.ZodType): object {
  const name = Object.entries(shapes).find(([, one]) => one === shape)?.[0];
  if (name === undefined) throw new Error('Every shape of a route has a name in the description.');
  return { $ref: `${COMPONENTS}${name}` };
}
