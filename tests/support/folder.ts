/** A folder for a test to write in; gone when the test file is done. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface TestFolder {
  readonly path: string;
  readonly at: (name: string) => string;
  /** Writes a file and gives its path. */
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly files: () => string[];
}

export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'hotline-test-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    at: (name) => join(path, name),
    put: (name, content) => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    files: () => readdirSync(path).sort(),
  };
}
