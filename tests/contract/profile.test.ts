import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { acts, verbs } from '../../src/contract/act/acts.ts';
import { UNEXPLAINED } from '../../src/contract/overlay.ts';
import { profileOverlaySchema, profileSchema } from '../../src/contract/profile.ts';
import { shippedProfile, shippedProfiles } from '../support/profiles.ts';

type Found = { readonly path: string; readonly map: Readonly<Record<string, unknown>> };

/** Every map in a profile, by its path. */
function maps(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([field, part]) =>
    maps(part, path === '' ? field : `${path}.${field}`),
  );
  return Array.isArray(value) ? inside : [{ path, map: value as Found['map'] }, ...inside];
}

const grounds = ({ map }: Found): string[] =>
  ['source', 'assumption'].filter((field) => Object.hasOwn(map, field)).map((field) => String(map[field]));

/** Maps that are one fact as a whole; every parameter (a map with `is`) beside them. */
const oneFact =
  /^(in-force|(tracks|contacts|channels|because|glossary)\.[^.]+|parties\.[^.]+\.(institutions|seats|instruments|clearances)\.[^.]+(\.substitute)?)$/;

describe.each(shippedProfiles)('the profile %s', (id) => {
  const profile = shippedProfile(id);

  test('names offices and nobody who held one: its sources are printed in fictional exercises too', () => {
    const holders =
      /Guo Shengkun|Meng Jianzhu|Obama|Xi Jinping|Trump|Putin|Jeh Johnson|Lynch|Sessions|Spaulding|Zhao Kezhi/;
    expect(JSON.stringify(profile)).not.toMatch(holders);
    expect(JSON.stringify(profile)).not.toMatch(
      /(Councilor|Secretary|Minister|Attorney General|Ambassador) [A-Z][a-z]+ [A-Z][a-z]+/,
    );
  });

  test('says of each parameter where it is documented or why it is assumed, never both', () => {
    const parameters = maps(profile).filter(
      ({ path, map }) => oneFact.test(path) || Object.hasOwn(map, 'is'),
    );
    expect(parameters.length).toBeGreaterThan(30);
    expect(parameters.filter((found) => grounds(found).length !== 1)).toEqual([]);
  });

  test('cites documents that a reader can look for, not keys', () => {
    const said = maps(profile).flatMap(grounds);
    expect(said.filter((words) => /\{[A-Z]+\d+b?\}/.test(words) || words === UNEXPLAINED)).toEqual([]);
    const sources = maps(profile).flatMap(({ map }) =>
      typeof map['source'] === 'string' ? [map['source']] : [],
    );
    expect(sources.filter((source) => !/\d{4}|\.(org|com|gov|cn)\b/.test(source))).toEqual([]);
  });

  test('names the lowest seat for every act of a party', () => {
    const ofParties = verbs.filter((verb) => acts[verb].by === 'party');
    expect(ofParties.filter((verb) => profile.may[verb] === undefined)).toEqual([]);
  });

  test('gives both sides the same clearance times', () => {
    const [first, second] = Object.values(profile.parties).map(({ clearances }) =>
      clearances.map(({ text, from, takes, result }) => ({ text, from, takes, result })),
    );
    expect(first).toEqual(second);
  });
});

describe('the profile us-china-2015', () => {
  const { parties, channels, review, hotline, preservation } = shippedProfile('us-china-2015');
  const principals = (party: string) =>
    Object.entries(parties[party]?.seats ?? {}).flatMap(([seat, { level, chair }]) =>
      level === 'principal' ? [[seat, chair]] : [],
    );

  test('REV-4: has two American co-chairs and one Chinese lead', () => {
    expect(principals('us')).toEqual([
      ['attorney-general', true],
      ['homeland-secretary', true],
    ]);
    expect(principals('china')).toEqual([['state-councilor', true]]);
  });

  test('REV-1: holds its first meeting by the end of 2015 and meets twice a year', () => {
    expect(review?.first.is).toBe('2015-12-31T23:59:59Z');
    expect(review?.every.is).toBe('26w');
    expect(review?.every.source).toContain('clause 4f');
  });

  test('CALL-2: promises a hotline that is not yet open, with attempts after 15, 30 and 60 minutes', () => {
    expect(channels['hotline']?.state).toBe('planned');
    expect(hotline?.retries.is).toEqual(['15m', '30m', '60m']);
  });

  test('CALL-1: gives each side its own reading of what the hotline is for', () => {
    expect(Object.values(parties).map(({ calls }) => calls.admits.is)).toEqual(['issue', 'urgent-incident']);
  });

  test('MEAS-1: holds sanctions against both tests of E.O. 13694', () => {
    expect(parties['us']?.instruments['sanctions']?.needs).toEqual(['harm-category', 'significance']);
  });

  test('PRES-1: preserves for 60 days, and may renew', () => {
    expect(preservation?.lasts.is).toBe('60d');
    expect(preservation?.renewals.is).toBeGreaterThan(0);
  });

  test('REQ-6: closes the offices on Golden Week there and on Thanksgiving here', () => {
    const { contacts } = shippedProfile('us-china-2015');
    const goldenWeek = ['2016-10-03', '2016-10-04', '2016-10-05', '2016-10-06', '2016-10-07'];
    expect(contacts['china-mla']?.holidays).toEqual(expect.arrayContaining(goldenWeek));
    expect(contacts['us-mla']?.holidays).toContain('2016-11-24');
    expect(contacts['china-hotline']?.hours).toBe('always');
  });
});

test('the profile of December 2016 is that of 2015 with a yearly meeting and an open hotline', () => {
  const then = shippedProfile('us-china-2015');
  const later = shippedProfile('us-china-2015-annual');
  expect(later.review?.every.is).toBe('52w');
  expect(later.channels['hotline']?.state).toBe('operational');
  expect(later.parties).toEqual(then.parties);
  expect(later.deadlines).toEqual(then.deadlines);
});

test('the profile of 2013 has the watch of the Nuclear Risk Reduction Centers around the clock, on documented grounds', () => {
  const { contacts } = shippedProfile('us-russia-2013');
  for (const contact of [contacts['us-nrrc'], contacts['ru-nrrc']]) {
    expect(contact?.hours).toBe('always');
    expect(contact?.source).toContain('around-the-clock');
  }
});

test('the UN directory has neither hotline nor review, and a ping that is a communications check', () => {
  const { hotline, review, channels } = shippedProfile('un-poc-directory');
  expect([hotline, review]).toEqual([null, null]);
  expect(channels['directory']?.['test-every']?.is).toBe('26w');
});

test('the generic profile is the same with its two parties exchanged', () => {
  const text = JSON.stringify(shippedProfile('generic-bilateral'));
  const names: Record<string, string> = {
    north: 'south',
    south: 'north',
    North: 'South',
    South: 'North',
    NO: 'SO',
    SO: 'NO',
  };
  const exchanged = text.replace(/\b(north|south|North|South|NO|SO)\b/g, (word) => names[word] ?? word);
  expect(JSON.parse(exchanged)).toEqual(JSON.parse(text));
});

describe('docs/agreement-profile.md', () => {
  const doc = readFileSync(new URL('../../docs/agreement-profile.md', import.meta.url), 'utf8');

  test('explains every field of the first two levels of a profile', () => {
    const json = z.toJSONSchema(profileSchema, { io: 'input', unrepresentable: 'any' }) as Node;
    const named = Object.entries(json.properties ?? {}).flatMap(([field, inside]) => [
      field,
      ...Object.keys(fieldsIn(inside)).map((inner) => `${field}.${inner}`),
    ]);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((field) => !doc.includes(`\`${field}\``))).toEqual([]);
  });

  test('explains every field of a profile that stands on another', () => {
    const fields = Object.keys(profileOverlaySchema.shape);
    expect(fields.filter((field) => !doc.includes(`\`${field}\``))).toEqual([]);
  });

  test('lists every shipped profile', () => {
    expect(shippedProfiles.filter((id) => !doc.includes(`\`${id}\``))).toEqual([]);
  });
});

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** The named fields of a map; of the entries, for a table or list of maps with names of the author's own. */
function fieldsIn(node: Node): Readonly<Record<string, Node>> {
  const inner = typeof node.additionalProperties === 'object' ? node.additionalProperties : node.items;
  const choices = (node.anyOf ?? []).reduce<object>(
    (fields, choice) => ({ ...fields, ...fieldsIn(choice) }),
    {},
  );
  return { ...node.properties, ...(inner ? fieldsIn(inner) : {}), ...choices };
}
