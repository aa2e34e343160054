import { describe, expect, test } from 'vitest';
import { policyNames } from '../../../src/contract/policy.ts';
import { dayText, wordsFor } from '../../../src/engine/policy/fillWords.ts';
import { policies } from '../../../src/engine/policy/policies.ts';
import { pieces, words } from '../../../src/engine/policy/words.ts';
import { instant } from '../../../src/contract/time.ts';
import { full } from '../../support/counts.ts';
import { shippedProfile, shippedProfiles } from '../../support/profiles.ts';
import { actsOf, manyInjects, oneRequest, playBoth, playOne } from './playing.ts';
import { act } from './playing.ts';

const profiles = shippedProfiles.map(shippedProfile);

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('words', () => {
  test('there are some for every ground and every element of every shipped profile', () => {
    for (const { request } of profiles) {
      for (const ground of Object.keys(request.grounds.is))
        expect(words).toHaveProperty([`request.answer.declined.${ground}`]);
      for (const element of request.elements.is) expect(words).toHaveProperty([`element.${element}`]);
    }
  });

  test('every ground that a policy weighs is in some shipped profile', () => {
    const grounds = new Set(profiles.flatMap(({ request }) => Object.keys(request.grounds.is)));
    for (const name of policyNames)
      for (const ground of Object.keys(policies[name].grounds.is)) expect(grounds).toContain(ground);
  });

  test('name no country, and accuse nobody', () => {
    for (const [key, { en }] of Object.entries(words)) {
      expect(en, key).not.toMatch(/United States|Americ|Chin|Russia|Washington|Beijing/);
      expect(en, key).not.toMatch(/\b(guilty|liar|lie|false|refuse|blame|hostile|attack(er)?)\b/i);
      if (!(key in pieces)) expect(en, key).toMatch(/[.)]$|^Cooperation in|^The matter of .*answered$/);
    }
  });

  test('everything that policies say is filled in', () => {
    const said = new Set<string>();
    for (let seed = 1; seed <= full(4, 150); seed++) {
      for (const [us, china] of [
        ['cooperative', 'legalistic'],
        ['denying', 'overloaded'],
      ] as const) {
        const play = playBoth(manyInjects(seed), us, china);
        for (const party of ['us', 'china'])
          for (const entry of actsOf(play, party)) for (const text of textsIn(entry.with)) said.add(text);
      }
    }
    expect(said.size).toBeGreaterThan(40);
    for (const text of said) expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
  });

  test('speak of a request by its label and the day it was sent', () => {
    const texts = [1, 2, 3].flatMap((seed) =>
      actsOf(playOne(oneRequest(seed), 'china', 'cooperative'), 'china').flatMap(({ with: fields }) =>
        textsIn(fields),
      ),
    );
    expect(texts).toContain(
      'We confirm receipt of US-1 of 1 March 2017. It has been given to the competent authorities, and we will revert to you.',
    );
  });

  test("a scenario's replies take their place, by the same keys, in one language or in two", () => {
    const replies = {
      'request.acknowledge': { en: 'Got {ref}.', zh: '{sent}收到{ref}。' },
      'request.answer.full': 'Here it is.',
    };
    const both = playBoth(manyInjects(1), 'cooperative', 'cooperative', replies);
    const receipts = both.entries.filter((entry) => entry.do === 'request.acknowledge');
    expect(receipts.length).toBeGreaterThan(0);
    for (const { with: fields } of receipts) {
      const { en, zh } = fields?.['text'] as { en: string; zh: string };
      expect(en).toMatch(/^Got (US|CN)-\d\.$/);
      expect(zh).toMatch(/^2017年3月\d+日收到(US|CN)-\d。$/);
    }
  });

  test('a more particular key comes before a general one, and an unknown one is passed over', () => {
    const filling = { ref: 'US-1', sent: { day: instant(0) } };
    const keys = ['request.answer.declined.no-such-ground', 'request.answer.declined'];
    expect(wordsFor(keys, filling, {})).toEqual({
      en: 'Having examined US-1 of 1 January 1970, we regret that it cannot be met. This is without prejudice to our readiness to cooperate in other cases.',
    });
    expect(wordsFor(keys, filling, { 'request.answer.declined.no-such-ground': 'No.' })).toBe('No.');
    expect(wordsFor(['no.such.key'], filling, {})).toBeNull();
  });

  test('can all be said in Chinese: what stands in the braces is keyed as well, and days are written its way', () => {
    const chinese = Object.fromEntries(
      Object.entries(words).map(([key, { en }]) => [
        key,
        { en, zh: (en.match(/\{[a-z]+\}/g) ?? ['无']).join('，') },
      ]),
    );
    const replies = {
      ...chinese,
      'level.working': { en: 'working', zh: '工作级' },
      'level.vice-ministerial': { en: 'vice-ministerial', zh: '副部级' },
      'ref.none': { en: 'our request', zh: '我方请求' },
      'matter.none': { en: 'this case', zh: '本案' },
    };
    const said = [1, 2, 3].flatMap((seed) =>
      playBoth(manyInjects(seed), 'cooperative', 'denying', replies).entries.flatMap(({ with: fields }) =>
        [fields?.['text'], fields?.['issue']].filter((text) => typeof text === 'object' && text !== null),
      ),
    ) as { zh: string }[];
    expect(said.length).toBeGreaterThan(20);
    for (const { zh } of said)
      expect(zh).not.toMatch(/working|ministerial|our request|this case|\d+ (March|April)|[{}]/);
    for (const written of ['副部级', '2017年']) expect(said.map(({ zh }) => zh).join()).toContain(written);
  });

  test('what is asked for by name is said in the words of the profile', () => {
    const bare = act(
      'ACT-9',
      'T+2h',
      'us/desk',
      'request.send',
      { request: 'bare', incident: 'blades' },
      { kind: 'information', severity: 2, elements: {} },
    );
    const returned = Array.from({ length: 20 }, (_, seed) =>
      playOne(oneRequest(seed, [bare]), 'china', 'overloaded'),
    )
      .flatMap((play) => actsOf(play, 'china'))
      .find((entry) => entry.do === 'request.return');
    expect(JSON.stringify(returned?.with?.['text'])).toContain(
      'Times with their zone; Source address, port and protocol',
    );
  });

  test('days are written as each language writes them', () => {
    expect(dayText(instant(Date.UTC(2017, 2, 2)), 'en')).toBe('2 March 2017');
    expect(dayText(instant(Date.UTC(2017, 2, 2)), 'zh')).toBe('2017年3月2日');
  });
});
