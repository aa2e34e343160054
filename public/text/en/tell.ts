/** What stands in the sentences of what happened, beside the sentences themselves (sentenceFor.ts). */
export const tell = {
  seats: {
    director: 'the director',
    controller: 'control',
    evaluator: 'an evaluator',
    observer: 'an observer',
    wall: 'the wall',
    engine: 'the exercise',
    all: 'all',
  },
  theSeat: 'the seat',
  otherSide: 'the other side',
  hotline: 'the hotline',
  request: '{{party}} request {{name}}',
  file: '{{party}} file on {{name}}',
  clearance: '{{party}} clearance of {{name}}',
  byHand: '{{says}} (by the hand of {{who}})',
  planned: 'Planned for {{at}}: {{says}}',
  refused: '{{says}}: refused',
  met: '{{id}} is met: {{why}}',
  notMet: '{{id}} is not met: {{why}}',
} as const;
