import { expect, test } from 'vitest';
import { after, does } from '../support/story.ts';
import { reported } from './reported.ts';
import { r1 } from './told.ts';

const texts = (given: Readonly<Record<string, string>>) => ({ elements: given });

test('REQ-5: a report has every element of a request in its own words, and when one came later', () => {
  const { facts, markdown, html } = reported([
    does('north/desk', 'request.draft', r1, { kind: 'information', ...texts({ facts: 'A draft.' }) }),
    does('north/desk', 'request.send', r1, {
      text: 'Who?',
      ...texts({ facts: 'Three nights.', extra: 'More.' }),
    }),
    after('2h'),
    does('south/desk', 'request.return', r1, { needs: ['action-asked'] }),
    does('north/desk', 'request.supply', r1, texts({ 'action-asked': 'Name the customer.' })),
  ]);
  expect(facts.requests[0]?.elements.map(({ element, text, at }) => [element, text, at])).toEqual([
    ['facts', 'Three nights.', '2017-03-01T13:00:00.000Z'],
    ['extra', 'More.', '2017-03-01T13:00:00.000Z'],
    ['action-asked', 'Name the customer.', '2017-03-01T15:00:00.000Z'],
  ]);
  expect(facts.requests[0]?.lacked).toEqual(['action-asked']);
  for (const text of [markdown, html]) {
    expect(text).toContain('Three nights.');
    expect(text).toContain('Name the customer. (Wed 1 Mar 15:00)');
  }
});
