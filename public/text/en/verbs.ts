/** What the exercise does by itself, in a few words; for what seats do there are the acts. By verb. */
export const verbs = {
  exercise: { forked: 'went back to here' },
  deadline: { due: 'A deadline passes' },
  choice: { put: 'A choice is put', defaulted: 'The default is taken' },
  item: {
    awaited: 'Expected now',
    missed: 'Expected action missed',
    skipped: 'Item skipped',
    lapsed: 'Item lapsed',
    refused: 'An act that was due is refused',
  },
  expectation: { checked: 'Expectation checked' },
  move: { played: 'The window was played' },
  log: { opened: 'The log is opened', close: 'The log is closed', closed: 'The log is closed' },
} as const;
