import type { Reporter, SerializedError, TestModule } from 'vitest/node';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Ends a run with one plain line, `N passed, N failed`, for programs that read the output; before it, what passed only when tried again. */
export class PlainCount implements Reporter {
  #count: Count = { passed: 0, failed: 0, skipped: 0 };
  #again: readonly string[] = [];

  onInit(): void {
    // after everything that the other reporters print at the end
    process.once('exit', () => {
      for (const test of this.#again) process.stdout.write(`passed only when tried again: ${test}\n`);
      process.stdout.write(`${countLine(this.#count)}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.#count = countTests(modules, errors.length);
    this.#again = modules.flatMap(triedAgain);
  }
}

/** A test that fails now and then is a defect, of it or of the program: it is to be read, not to be lived with. */
function triedAgain(module: TestModule): string[] {
  const again = [...module.children.allTests()].filter((test) => test.diagnostic()?.flaky === true);
  return again.map((test) => `${module.relativeModuleId} > ${test.fullName}`);
}

/** A file that could not be read or set up, and an error outside any test, count as a failure each. */
function countTests(modules: readonly TestModule[], strayErrors: number): Count {
  let passed = 0;
  let failed = strayErrors;
  let skipped = 0;
  for (const module of modules) {
    const failedBefore = failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'failed') failed += 1;
      else skipped += 1;
    }
    if (module.state() === 'failed' && failed === failedBefore) failed += 1;
  }
  return { passed, failed, skipped };
}

function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
