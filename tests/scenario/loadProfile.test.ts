import { describe, expect, test } from 'vitest';
import { loadProfile } from '../../src/scenario/loadProfile.ts';
import { profileText, shippedProfile, shippedProfiles } from '../support/profiles.ts';

const generic = profileText('generic-bilateral') ?? '';

/** The text with one place changed; the place must be there. */
function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

/** The problems of a profile, each with the line of the file that it points at. */
function problemsOf(text: string, file = 'mine.yaml'): { at: string; message: string; hint?: string }[] {
  const reading = loadProfile(text, file, profileText);
  if (reading.ok) return [];
  return reading.problems.map(({ line, column, message, hint }) => ({
    at: (text.split('\n')[line - 1] ?? '').slice(column - 1),
    message,
    ...(hint === undefined ? {} : { hint }),
  }));
}

test.each(shippedProfiles)('the shipped profile %s loads without a problem', (id) => {
  expect(shippedProfile(id).id).toBe(id);
});

describe('a wrong profile is refused with the place, what was expected and the nearest right name:', () => {
  test('a seat in an institution that its party does not have', () => {
    const text = changed(
      generic,
      'institution: interior-ministry\n        level: desk',
      'institution: interior-mynistry\n        level: desk',
    );
    expect(problemsOf(text)).toEqual([
      {
        at: 'interior-mynistry',
        message:
          "'interior-mynistry' is not an institution of north. Expected one of foreign-ministry, response-team, interior-ministry.",
        hint: "Did you mean 'interior-ministry'?",
      },
    ]);
  });

  test('a contact point at a seat that is not there', () => {
    const text = changed(
      generic,
      'party: south\n    seat: desk\n    track: mla',
      'party: south\n    seat: dusk\n    track: mla',
    );
    expect(problemsOf(text)).toEqual([
      {
        at: 'dusk',
        message: "'dusk' is not a seat of south. Expected one of desk, vice, principal.",
        hint: "Did you mean 'desk'?",
      },
    ]);
  });

  test('a hotline on a channel that is no hotline', () => {
    const text = changed(generic, 'hotline:\n  channel: hotline', 'hotline:\n  channel: dialogue');
    expect(problemsOf(text)).toEqual([
      { at: 'dialogue', message: "'dialogue' is not a channel of kind hotline. Expected one of hotline." },
    ]);
  });

  test('CALL-2: a ladder of attempts that does not ascend', () => {
    const text = changed(generic, 'is: [15m, 30m, 60m]', 'is: [15m, 60m, 30m]');
    expect(problemsOf(text)).toEqual([
      {
        at: '30m]',
        message:
          "The attempt after '30m' stands behind the one after '60m'. Expected the ladder of attempts in ascending order (CALL-2).",
        hint: expect.any(String) as string,
      },
    ]);
  });

  test('an act that there is not, and the act that is then missing', () => {
    const text = changed(generic, '  request.send: desk', '  request.sent: desk');
    expect(problemsOf(text)).toEqual([
      {
        at: 'may:',
        message:
          "'may' does not say who may do 'request.send'. Expected the lowest level of seat for it: desk, vice or principal.",
        hint: "Add the line 'request.send: desk'.",
      },
      {
        at: 'request.sent: desk',
        message: expect.stringMatching(
          /^'request\.sent' is not an act of a party\. Expected one of \d+\.$/,
        ) as string,
        hint: "Did you mean 'request.send'?",
      },
    ]);
  });

  test('EX-1: a level for what anyone may do', () => {
    const text = changed(generic, '  cell.ready: desk', '  exercise.freeze: desk\n  cell.ready: desk');
    expect(problemsOf(text)).toEqual([
      {
        at: 'exercise.freeze: desk',
        message:
          "No seat of a party is asked for 'exercise.freeze': anyone may do it from any seat. Expected an act of a party.",
        hint: 'Take the line away.',
      },
    ]);
  });

  test('a time zone that there is not', () => {
    const text = changed(generic, 'Capital of South, zone: Etc/UTC', 'Capital of South, zone: Asia/Peking');
    expect(problemsOf(text)).toEqual([
      {
        at: 'Asia/Peking }',
        message:
          "'Asia/Peking' is not a time zone. Expected an IANA name such as Asia/Shanghai or America/New_York.",
      },
    ]);
  });

  test('a contact point that closes when it opens; one that closes on the next day is none', () => {
    const office = 'from: "09:00", to: "17:00"';
    expect(problemsOf(changed(generic, office, 'from: "22:00", to: "06:00"'))).toEqual([]);
    expect(problemsOf(changed(generic, office, 'from: "09:00", to: "09:00"'))).toEqual([
      {
        at: '"09:00" }',
        message:
          "The contact point opens and closes at '09:00'. Expected two local times; one that closes earlier than it opens closes on the next day.",
        hint: "For a duty officer around the clock write 'hours: always'.",
      },
    ]);
  });

  test('TRK-1: a track without a contact point', () => {
    const text = changed(generic, '    track: cert', '    track: mla');
    expect(problemsOf(text)).toEqual([
      {
        at: 'cert:',
        message:
          "north has no contact point for the track 'cert'. Expected one under 'contacts' with 'party: north' and 'track: cert' (TRK-1).",
      },
    ]);
  });

  test('REV-4: a party that nobody leads at a meeting', () => {
    const text = changed(generic, '        chair: true\n', '');
    expect(problemsOf(text)).toEqual([
      {
        at: 'seats:',
        message:
          "The mechanism has meetings, and nobody leads the delegation of north. Expected a seat with 'level: principal' and 'chair: true' (REV-4).",
        hint: expect.any(String) as string,
      },
    ]);
  });

  test('a parameter that says neither where it is documented nor why it is assumed', () => {
    const text = changed(generic, "    is: 72h\n    assumption: 'Neutral start.'", '    is: 72h');
    expect(problemsOf(text)).toEqual([
      {
        at: 'is: 72h',
        message: "This has neither 'source' nor 'assumption'. Expected one of the two.",
        hint: "Write 'source:' and where it is documented, or 'assumption:' and why it was chosen.",
      },
    ]);
  });

  test('a parameter that says both', () => {
    const text = changed(generic, '    is: 72h\n', "    is: 72h\n    source: 'Fact sheet, 25 Sept 2015'\n");
    expect(problemsOf(text)).toEqual([
      {
        at: 'is: 72h',
        message: "This has both 'source' and 'assumption'. Expected one of the two.",
        hint: 'A value is documented or assumed. Keep the one that is true.',
      },
    ]);
  });

  test('a key instead of a source', () => {
    const text = changed(
      generic,
      "    is: 72h\n    assumption: 'Neutral start.'",
      "    is: 72h\n    source: '{F1}'",
    );
    expect(problemsOf(text)).toEqual([
      {
        at: "'{F1}'",
        message: 'A key alone is no source. Expected which document, of which date, and where in it.',
      },
    ]);
  });

  test('times by severity that leave one out', () => {
    const text = changed(generic, "is: { '5': 1h, other: 24h }", "is: { '5': 1h, '4': 2h }");
    expect(problemsOf(text)).toEqual([
      {
        at: "{ '5': 1h, '4': 2h }",
        message:
          "Not every severity has a time. Expected one for each of 0 to 5, or 'other' for those not named.",
      },
    ]);
  });

  test('several mistakes at once, in the order of the file', () => {
    const text = changed(changed(generic, 'is: any', 'is: anything'), 'kind: dialogue', 'kind: dialog');
    expect(problemsOf(text).map(({ at }) => at)).toEqual(['anything', 'dialog']);
  });

  test('a list of parties with a third', () => {
    const party = /  south:\n(?: {4}.*\n)+/.exec(generic)?.[0] ?? '';
    const text = changed(generic, party, party + party.replace('  south:', '  west:'));
    expect(problemsOf(text).map(({ message }) => message)).toContain(
      'A bilateral agreement has two parties. Expected two.',
    );
  });
});

describe('a profile that stands on another', () => {
  const overlay = (base: string, patch: string): string =>
    `format: hotline-agreement/1\nid: mine\ntitle: Mine\nsummary: Mine.\nbase: ${base}\nwith:\n${patch}`;
  const load = (text: string) => loadProfile(text, 'mine.yaml', profileText);

  test('is its base with the changes laid over it, under its own name', () => {
    const reading = load(
      overlay(
        'generic-bilateral',
        "  deadlines: { ack: { is: 12h, assumption: 'Faster.' } }\n  hotline: null\n",
      ),
    );
    if (!reading.ok) throw new Error(reading.problems[0]?.message);
    const base = shippedProfile('generic-bilateral');
    expect(reading.value).toEqual({
      ...base,
      id: 'mine',
      title: 'Mine',
      summary: 'Mine.',
      deadlines: { ...base.deadlines, ack: { is: '12h', assumption: 'Faster.' } },
      hotline: null,
    });
  });

  test('may stand on one that stands on another', () => {
    const reading = load(
      overlay('us-china-2015-annual', "  closing: { silence: { is: 60d, assumption: 'Slower.' } }\n"),
    );
    expect(reading.ok && reading.value.review?.every.is).toBe('52w');
  });

  test('is refused at the place of the change that does not fit', () => {
    expect(problemsOf(overlay('generic-bilateral', '  contacts:\n    north-mla: { seat: clerk }\n'))).toEqual(
      [{ at: 'clerk }', message: "'clerk' is not a seat of north. Expected one of desk, vice, principal." }],
    );
  });

  test('is refused when its base is not there', () => {
    expect(problemsOf(overlay('us-china-2016', '  harden: []\n'))).toEqual([
      {
        at: 'us-china-2016',
        message:
          "There is no agreement profile 'us-china-2016' to stand on. Expected the id of one that is there.",
      },
    ]);
  });

  test('is refused when it stands on itself', () => {
    const mine = overlay('yours', '  harden: []\n');
    const yours = mine.replace('id: mine', 'id: yours').replace('base: yours', 'base: mine');
    const reading = loadProfile(mine, 'mine.yaml', (id) => (id === 'yours' ? yours : undefined));
    expect(!reading.ok && reading.problems.map(({ file, message }) => [file, message])).toEqual([
      [
        'yours.yaml',
        'The profile stands on itself: mine on yours on mine. Expected a chain of bases that ends.',
      ],
    ]);
  });

  test('reports what is wrong in its base under the name of the base', () => {
    const broken = generic.replace('kind: dialogue', 'kind: dialog');
    const reading = loadProfile(overlay('theirs', '  harden: []\n'), 'mine.yaml', () => broken);
    expect(!reading.ok && reading.problems.map(({ file, code }) => [file, code])).toEqual([
      ['theirs.yaml', 'unknown-value'],
    ]);
  });
});
