/** JSON Schemas for editors, made from the shapes that the loader checks by. Draft 7, which every YAML editor knows. */
import * as z from 'zod';
import { actOf, verbs } from '../../src/contract/act/acts.ts';
import { profileOverlaySchema, profileSchema } from '../../src/contract/profile.ts';
import { scenarioSchema } from '../../src/contract/scenario.ts';
import { expectedAct } from '../../src/contract/storyItem.ts';
import { layers } from '../../src/scenario/schemaWalk.ts';
import type { Schema } from '../../src/scenario/schemaWalk.ts';

type Json = Record<string, unknown>;

const folder = '#/definitions/';

/** Words that the shapes carry for the loader become descriptions. */
function describe(made: Json, schema: Schema): void {
  delete made['expects'];
  delete made['audience'];
  if (made['maximum'] === Number.MAX_SAFE_INTEGER) delete made['maximum'];
  const metas = layers(schema).map((layer) => (layer as Partial<z.ZodType>).meta?.() ?? {});
  const said = metas.find(({ description }) => description !== undefined)?.description;
  const expects = metas.map((meta) => meta['expects']).find((words) => typeof words === 'string');
  const words = [said, expects === undefined ? undefined : `Takes ${expects}.`].filter(
    (one) => one !== undefined,
  );
  if (words.length > 0) made['description'] = words.join(' ');
}

function jsonSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: made }) => {
      describe(made as Json, zodSchema);
      if ((zodSchema as unknown) === expectedAct) Object.assign(made, eachVerb());
    },
  });
}

/** The fields under `with` are those of the verb that stands at `do`. */
function eachVerb(): Json {
  return {
    allOf: verbs.map((verb) => ({
      if: { properties: { do: { const: verb } }, required: ['do'] },
      then: { properties: { with: { $ref: `${folder}${verb}` } } },
    })),
  };
}

export function scenarioEditorSchema(): Json {
  const { definitions = {}, ...whole } = jsonSchema(scenarioSchema);
  const named: Json = { ...(definitions as Json) };
  for (const verb of verbs) {
    const act = actOf(verb);
    if (!act) continue;
    const { $schema: _, definitions: own = {}, ...fields } = jsonSchema(act.with.describe(act.says));
    named[verb] = fields;
    Object.assign(named, own);
  }
  return { ...whole, title: 'A scenario of the hotline simulator', definitions: sorted(named) };
}

export function agreementEditorSchema(): Json {
  const whole = jsonSchema(z.union([profileSchema, profileOverlaySchema]));
  return { ...whole, title: 'An agreement profile of the hotline simulator' };
}

const sorted = (map: Json): Json =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
