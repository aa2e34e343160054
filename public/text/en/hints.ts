/** What stands under a field of a form, by act. */
export const hints = {
  call: {
    place: {
      channel: 'Left open: the hotline.',
      issue: 'The hotline is for an issue that arose in responding to a request (clause 4e).',
      test: 'Marked as a test in every place.',
    },
    end: { outcome: 'Points that were read back and not confirmed stay open.' },
  },
  incident: {
    report: {
      category: 'In a word or two, such as extortion or theft of designs.',
      severity: 'From 0, baseline, to 5, emergency.',
    },
    assess: { severity: 'From 0, baseline, to 5, emergency.' },
  },
  own: { act: { what: 'Control says what comes of it.' } },
  dossier: { attribute: { alternatives: 'Keep what else the evidence would bear.' } },
  measure: { announce: { findings: 'Below its test it is a departure, which is recorded (MEAS-1).' } },
} as const;
