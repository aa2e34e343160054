/** The command line in a test: in the same process, in a folder of the test's own. */
import { expect } from 'vitest';
import { compose } from '../../src/compose.ts';
import type { Outside } from '../../src/compose.ts';
import { program } from '../../src/cli/program.ts';
import { testFolder } from '../support/folder.ts';
import type { TestFolder } from '../support/folder.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Bench {
  readonly folder: TestFolder;
  readonly hotline: (...argv: string[]) => Promise<Ran>;
  /** The command is refused with this code, in words without a stack trace; it says nothing else and leaves no file. */
  readonly refused: (code: number, ...argv: string[]) => Promise<string>;
}

export interface Wanted {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly outside?: Partial<Outside>;
  /** Hears that something was said on the standard output. */
  readonly hears?: () => void;
  /** Ctrl-C. */
  readonly interrupt?: AbortSignal;
}

export function bench({
  env = {},
  isTTY = false,
  outside = {},
  hears = () => undefined,
  interrupt = new AbortController().signal,
}: Wanted = {}): Bench {
  const folder = testFolder();
  const hotline = async (...argv: string[]): Promise<Ran> => {
    let [stdout, stderr] = ['', ''];
    const io = {
      stdout: {
        write: (text: string) => {
          stdout += text;
          hears();
        },
        isTTY,
      },
      stderr: { write: (text: string) => void (stderr += text), isTTY },
      cwd: folder.path,
      env,
      interrupt: () => interrupt,
    };
    const code = await program(argv, io, { ...compose(), ...outside });
    return { code, stdout, stderr };
  };
  const refused = async (code: number, ...argv: string[]): Promise<string> => {
    const before = folder.files();
    const ran = await hotline(...argv);
    expect(ran.stderr).not.toMatch(/\n\s+at |node:|\.ts\b|undefined/);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr.length).toBeGreaterThan(20);
    expect(folder.files()).toEqual(before);
    return ran.stderr;
  };
  return { folder, hotline, refused };
}

/** A scenario of one request that is never answered, whose every expectation is met and every act accepted. */
export const quiet = `format: hotline-scenario/1
id: quiet
title: Quiet
summary: One request, and no answer.
agreement: us-china-2015
startex: 2017-03-01T13:00:00Z
endex: T+10d
incidents:
  blades: { victim: us, against: china }
storyline:
  - { id: ACT-01, at: T+1h, as: us/desk, do: incident.report, incident: blades, with: { severity: 2 } }
  - { id: ACT-02, at: T+2h, as: us/desk, do: request.send, request: blades-1, incident: blades, with: { kind: information } }
  - { id: ACT-03, at: T+9h, as: china/desk, do: request.acknowledge, request: blades-1 }
expect:
  - { id: EXP-1, by: T+1d, request: blades-1, reaches: acknowledged }
`;
