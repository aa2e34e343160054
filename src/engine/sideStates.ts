/**
 * What a subject is said to have or to be, in the states of its side regions; the main region stands at its states by their names.
 * One for each state of a region that takes acts.
 */
export const sideStates: Readonly<Record<string, string>> = {
  // incident
  'publicity.confidential': 'is not public',
  'publicity.leaked': 'has leaked',
  'publicity.public': 'is public',
  'closing.open': 'is closed by neither side',
  'closing.oneSided': 'is closed by one side',
  'closing.closed': 'is closed by both sides',
  'closing.notRaised': 'was closed without being raised',
  // dossier
  'attribution.none': 'names nobody as responsible, and no evidence is being gathered',
  'attribution.gathering': 'names nobody as responsible yet: evidence is being gathered',
  'attribution.attributed.low': 'has an attribution, with low confidence',
  'attribution.attributed.moderate': 'has an attribution, with moderate confidence',
  'attribution.attributed.high': 'has an attribution, with high confidence',
  'attribution.doubted': 'has an attribution that is in doubt',
  'measures.none': 'has no measure under consideration',
  'measures.considered': 'has a measure under consideration',
  'measures.prepared': 'has a measure that is prepared',
  'measures.announced': 'has a measure that is announced',
  'measures.lifted': 'has a measure that was lifted',
  'custody.none': 'has no evidence preserved',
  'custody.held': 'has evidence preserved',
  'custody.lapsed': 'has evidence whose preservation has lapsed',
  // clearance
  'offices.idle': 'has no office left to ask',
  'offices.asked': 'is with its offices',
  'offices.allDue': 'is past the time of its offices',
  // request
  ...clock('ack', 'acknowledgement'),
  ...clock('answer', 'answer'),
  ...clock('update', 'update'),
};

function clock(region: string, what: string): Record<string, string> {
  const says = {
    off: `owes no ${what} now`,
    running: `has its ${what} running`,
    stopped: `has its ${what} stopped`,
    overdue: `has its ${what} overdue`,
    met: `has its ${what} given in time`,
    metLate: `has its ${what} given late`,
    excused: `has its ${what} excused`,
  };
  return Object.fromEntries(Object.entries(says).map(([state, said]) => [`${region}.${state}`, said]));
}
