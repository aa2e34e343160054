import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { RULES, ruleIds } from '../../src/contract/rule.ts';
import type { RuleId } from '../../src/contract/rule.ts';
import type { MachineName } from '../../src/contract/subject.ts';
import { code, expectGenerated, filesUnder, readText, table } from './markdown.ts';

/** The deadline that a due rule is, by machine and delay. */
const deadlines: Partial<Record<RuleId, readonly (readonly [MachineName, string])[]>> = {
  'REQ-1': [['request', 'ack']],
  'REQ-2': [['request', 'answer']],
  'REQ-4': [['request', 'update']],
  'PRES-1': [['dossier', 'preservation']],
  'CHAN-2': [['channel', 'check']],
  'REV-1': [
    ['channel', 'check'],
    ['review', 'meeting'],
  ],
};

function provedBy(): Map<string, Set<string>> {
  const proved = new Map<string, Set<string>>();
  for (const file of filesUnder('tests', '.test.ts')) {
    for (const [, title = ''] of readText(file).matchAll(/\btest(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]+)/g)) {
      const [ids = ''] = /^[A-Z]+-\d(?:, [A-Z]+-\d)*(?=:)/.exec(title) ?? [];
      for (const id of ids.split(', ')) proved.set(id, (proved.get(id) ?? new Set()).add(file));
    }
  }
  return proved;
}

function standsIn(id: RuleId): string {
  const guards = Object.values(machines)
    .filter(({ rules }) => id in rules.hard || id in rules.soft)
    .map(({ name }) => name);
  const due = (deadlines[id] ?? []).map(([machine, delay]) => `${code(`after ${delay}`)} in ${machine}`);
  const guard = guards.length > 0 ? [`guard in ${guards.join(', ')}`] : [];
  return [...guard, ...due].join('; ');
}

/** The closest proof: of the machines where there is one, otherwise of the engine, otherwise of what shows it. */
function closest(files: readonly string[]): readonly string[] {
  for (const folder of ['tests/machines/', 'tests/engine/']) {
    const near = files.filter((file) => file.startsWith(folder));
    if (near.length > 0) return near;
  }
  return files;
}

const link = (file: string): string => `[${file.slice('tests/'.length, -'.test.ts'.length)}](../${file})`;

describe('the rules', () => {
  test('stand in docs/rules.md as they stand in the code, each with the tests that prove it', async () => {
    const proofs = provedBy();
    const rows = ruleIds.map((id) => {
      const { force, source, text } = RULES[id];
      const files = closest([...(proofs.get(id) ?? [])])
        .map(link)
        .join(', ');
      return [id, force, source, text, standsIn(id), files];
    });
    const head = ['id', 'force', 'clause or source', 'rule', 'where', 'proved by'];
    await expectGenerated('docs/rules.md', { rules: table(head, rows) });
  });

  test('are proved, each by a test whose title begins with its id', () => {
    const proofs = provedBy();
    expect(ruleIds.filter((id) => !proofs.has(id))).toEqual([]);
  });

  test('that are due have a deadline of that name in their machine', () => {
    const due = ruleIds.filter((id) => RULES[id].force === 'due');
    expect(Object.keys(deadlines).sort()).toEqual([...due].sort());
    for (const [machine, delay] of Object.values(deadlines).flat())
      expect(Object.keys(machines[machine].logic.implementations.delays)).toContain(delay);
  });

  test('that refuse or are departed from are guards of a machine', () => {
    const guards = Object.values(machines).flatMap(({ rules }) => [
      ...Object.keys(rules.hard),
      ...Object.keys(rules.soft),
    ]);
    const forceful = ruleIds.filter((id) => RULES[id].force === 'hard' || RULES[id].force === 'soft');
    // EX-2 is not about an act: it is a mark on everything that is shown
    expect(forceful.filter((id) => !guards.includes(id))).toEqual(['EX-2']);
  });

  test('are cited by ids that exist wherever machines, contract and engine cite one', () => {
    const known: readonly string[] = ruleIds;
    const families = new Set(ruleIds.map((id) => id.slice(0, id.indexOf('-'))));
    const files = ['machines', 'src', 'agreements', 'scenarios'].flatMap((folder) =>
      [...filesUnder(folder, '.ts'), ...filesUnder(folder, '.yaml')].map(
        (file) => [file, readText(file)] as const,
      ),
    );
    const unknown = files.flatMap(([file, text]) =>
      [...text.matchAll(/\b([A-Z]{2,4})-\d+\b/g)]
        .filter(([id, family = '']) => families.has(family) && !known.includes(id))
        .map(([id]) => `${file}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});
