import { mkdirSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderLibrary } from '../../src/library/folderLibrary.ts';
import { threadedLibrary } from '../../src/library/threadedLibrary.ts';
import { startThread } from '../../src/thread/startThread.ts';
import { testFolder } from '../support/folder.ts';
import { base, changed } from '../support/smallScenario.ts';

const agreements = fileURLToPath(new URL('../../agreements', import.meta.url));
const folder = testFolder();
const other = testFolder();
mkdirSync(folder.at('evening'));
folder.put('small.yaml', base);
folder.put('evening/wrong.yaml', changed('victim: us', 'victim: uss'));
folder.put(
  'evening/varied.yaml',
  `${base}variants:\n  - { id: quiet, title: Nobody answers, skip: [ACT-03] }\n`,
);
folder.put('notes.txt', 'no scenario');
const folders = { scenarios: folder.path, agreements };
const library = folderLibrary(folders);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the catalogue', () => {
  test('shows what a lobby needs of each scenario, by its place in the folder', () => {
    const { scenarios } = library.catalogue();
    expect(scenarios.map(({ name }) => name)).toEqual(['evening/varied', 'small']);
    expect(scenarios[1]).toMatchObject({
      id: 'small',
      title: 'Small',
      startex: '2017-03-01T13:00:00.000Z',
      endex: '2017-03-31T13:00:00.000Z',
      minutes: null,
      cast: { us: { 'played-by': 'script' } },
      lesson: false,
      steps: 0,
    });
    expect(scenarios[1]?.agreement.parties.map(({ id }) => id)).toEqual(['us', 'china']);
    expect(scenarios[0]?.variants).toEqual([{ id: 'quiet', title: 'Nobody answers' }]);
  });

  test('tells of one that is not in order, and does not offer it', () => {
    const { wrong } = library.catalogue();
    expect(wrong.map(({ name }) => name)).toEqual(['evening/wrong']);
    expect(wrong[0]?.message).toMatch(/^Line \d+: There is no party 'uss'\. Expected one of: us, china\.$/);
  });

  test('leaves out what leads nowhere, as the lock of an editor does, and tells of what cannot be read', () => {
    const library = folderLibrary({ scenarios: other.path, agreements });
    mkdirSync(other.at('folder.yaml'));
    other.put('small.yaml', base);
    symlinkSync('somebody@machine.1', other.at('.#small.yaml'));
    expect(library.catalogue()).toMatchObject({
      scenarios: [{ name: 'small' }],
      wrong: [{ name: 'folder', message: 'It could not be read (EISDIR).' }],
    });
    expect(library.open({ scenario: { name: '.#small' } })).toMatchObject({
      missing: expect.stringContaining('There is no scenario') as string,
    });
  });

  test('reads a file again that was written to', () => {
    folder.put(
      'evening/wrong.yaml',
      changed('victim: us', 'victim: uss').replace('as: us/desk', 'as: us/dsk'),
    );
    expect(library.catalogue().wrong[0]?.message).toMatch(/^Line \d+: .* \(\d+ more mistakes? in it\.\)$/);
    folder.put('evening/wrong.yaml', changed('title: Small', 'title: Mended'));
    expect(library.catalogue()).toMatchObject({ wrong: [], scenarios: [{}, { title: 'Mended' }, {}] });
  });

  test('has every agreement with its seats', () => {
    const all = library.profiles();
    expect(all.map(({ id }) => id)).toContain('us-china-2015-annual');
    expect(all[0]?.parties[0]?.seats[0]).toMatchObject({ level: expect.any(String) as string });
  });
});

describe('a scenario that is to be played', () => {
  test('is opened with its variant and with who plays', () => {
    const opened = library.open({
      scenario: { name: 'evening/varied' },
      variant: 'quiet',
      cast: { china: { 'played-by': 'person' } },
    });
    expect(opened).toMatchObject({
      scenario: {
        variant: 'quiet',
        cast: { us: { 'played-by': 'script' }, china: { 'played-by': 'person' } },
      },
      profile: { id: 'us-china-2015' },
    });
  });

  test('that there is not, or not in that variant, is told with the nearest name', () => {
    expect(library.open({ scenario: { name: 'smal' } })).toEqual({
      missing: "There is no scenario 'smal'. Did you mean small?",
    });
    expect(library.open({ scenario: { name: '../folder/small' } })).toHaveProperty('missing');
    expect(library.open({ scenario: { name: 'evening/varied' }, variant: 'quite' })).toEqual({
      missing: "There is no variant 'quite'. Did you mean quiet?",
    });
  });

  test('with a cast that does not fit says for whom', () => {
    const cast = {
      uk: { 'played-by': 'person' },
      china: { 'played-by': 'policy', policy: 'silant' },
    } as const;
    const opened = library.open({ scenario: { name: 'small' }, cast });
    expect(opened).toMatchObject({ cast: [{ who: 'uk' }, { who: 'china' }] });
  });

  test('from elsewhere is checked like any other, and reads no file of this machine', () => {
    folder.put('private.yaml', 'format: hotline-agreement/1\n');
    const scenario = {
      bytes: bytes(changed('agreement: us-china-2015', 'agreement: ./private.yaml')),
      file: folder.at('mine.yaml'),
    };
    expect(library.open({ scenario })).toMatchObject({
      checked: { valid: false, files: [{ problems: [{ code: 'unknown-agreement' }] }] },
    });
    expect(library.open({ scenario: { bytes: bytes(base), file: 'mine.yaml' } })).toMatchObject({
      scenario: { id: 'small' },
    });
  });
});

test('a file that is brought is checked as hotline validate checks it', () => {
  const { checked, card } = library.check({
    bytes: bytes(changed('us/desk,', 'us/dsk,')),
    file: 'mine.yaml',
  });
  expect(checked).toMatchObject({ format: 'hotline-problems/1', valid: false });
  expect(checked.files[0]?.problems[0]).toMatchObject({ code: 'unknown-seat', line: 23 });
  expect(card).toBeNull();
  expect(library.check({ bytes: bytes(base), file: 'mine.yaml' })).toMatchObject({
    checked: { valid: true },
    card: { name: 'mine.yaml', id: 'small' },
  });
});

test('the library in a thread of its own answers the same', async () => {
  const program = new URL('../../src/library/thread.ts', import.meta.url);
  // on a machine that is busy with other things a thread may take long to begin
  const most = { catalogue: 240_000, profiles: 240_000, check: 240_000, open: 240_000 };
  const threaded = threadedLibrary(() => startThread(program, folders), most);
  expect(await threaded.profiles()).toEqual(library.profiles());
  expect(await threaded.open({ scenario: { name: 'small' } })).toEqual(
    library.open({ scenario: { name: 'small' } }),
  );
  expect(await threaded.check({ bytes: bytes(base), file: 'b' })).toMatchObject({ checked: { valid: true } });
  await threaded.close();
  await expect(threaded.catalogue()).rejects.toThrow('ended');
});

test('what takes too long to be read is given up with words, and the next is answered', async () => {
  const program = new URL('../../src/library/thread.ts', import.meta.url);
  const most = { catalogue: 1, profiles: 240_000, check: 240_000, open: 240_000 };
  const threaded = threadedLibrary(() => startThread(program, folders), most);
  const [late, next] = [threaded.catalogue(), threaded.profiles()];
  await expect(late).rejects.toThrow(/took longer than 0.001 seconds.*Make the scenario smaller/);
  expect(await next).toEqual(library.profiles());
  await threaded.close();
});
