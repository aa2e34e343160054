import { expect, test } from 'vitest';
import { acts, verbs } from '../../src/contract/act/acts.ts';
import { actShapes } from '../../src/contract/act/actShape.ts';

const shapes = actShapes();

test('the form of every act names each of its fields', () => {
  for (const verb of verbs)
    expect([verb, ...Object.keys(shapes[verb].fields)]).toEqual([
      verb,
      ...Object.keys(acts[verb].with.shape),
    ]);
});

test('a field is shown as what it takes: words to choose from, an instant, a severity, texts by name', () => {
  const { answer, nextUpdate, evidence, actions } = shapes['request.answer'].fields;
  expect(answer).toEqual({
    shape: { is: 'oneOf', options: ['full', 'partial', 'declined'] },
    optional: false,
    audience: 'shared',
  });
  expect(nextUpdate?.shape).toEqual({ is: 'instant' });
  expect(evidence?.shape).toEqual({ is: 'list', of: { is: 'text' } });
  expect(actions?.shape).toMatchObject({
    is: 'list',
    of: { is: 'group', fields: { at: { optional: true } } },
  });
  expect(shapes['incident.assess'].fields['severity']?.shape).toEqual({ is: 'number', min: 0, max: 5 });
  expect(shapes['request.send'].fields['elements']?.shape).toEqual({ is: 'map', of: { is: 'text' } });
  expect(shapes['custody.renew'].fields['for']?.shape).toEqual({ is: 'duration' });
});
