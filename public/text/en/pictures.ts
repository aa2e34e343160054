/** What stands around the path and the bridge. */
export const pictures = {
  bridge: 'The bridge: who asked whom, who called whom, along exercise time',
  keys: 'Plus and minus zoom, the arrows move, 0 shows all, N follows now.',
  zoomIn: 'Show less time',
  zoomOut: 'Show more time',
  whole: 'All',
  follow: 'Now',
  followWhat: 'Follow now',
  span: { hour: '1 h', day: '1 d', week: '1 w', month: '1 mo', year: '1 y' },
  spanWhat: { hour: 'An hour', day: 'A day', week: 'A week', month: 'A month', year: 'A year' },
  looking: 'How much time is shown',
  moment: 'The moment that is shown',
  stood: 'As it stood {{when}}',
  toNow: 'Back to now',
  words: 'In words ({{count}})',
  wordsNone: 'Nothing happened in this stretch.',
  wordsMore: 'The latest {{count}} of {{all}}. Zoom in for the others.',
} as const;
