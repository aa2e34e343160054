/** What moves a state, in a few words: for what is possible next, and for the edges of a machine's chart. */
const words: Readonly<Record<string, string>> = {
  'incident.report': 'reported with a severity',
  'incident.assess': 'severity set',
  'incident.merge': 'merged into another',
  'incident.close': 'a side closes',
  'incident.reopen': 'reopened on new facts',
  'incident.leak': 'leaked',
  'statement.publish': 'a side publishes',
  'statement.comment': 'a side comments',
  'forum.request': 'a request is sent',
  'forum.requestDone': 'the last request is done',
  'forum.call': 'a call is placed',
  'forum.callDone': 'the last call is over',
  'review.opened': 'ministers meet',
  'review.decided': 'ministers decide',
  'review.over': 'the meeting ends',
  settle: 'both sides close',
  'docket.proposed': 'proposed for the docket',
  'docket.settled': 'wording settled',
  'docket.dropped': 'taken off',
  'docket.carried': 'carried over',
  'dossier.gather': 'evidence added',
  'dossier.attribute': 'attributed',
  'dossier.doubt': 'doubted',
  'measure.consider': 'considered',
  'measure.prepare': 'prepared',
  'measure.announce': 'announced',
  'measure.lift': 'lifted',
  'measure.drop': 'given up',
  'custody.hold': 'evidence held',
  'custody.renew': 'renewed',
  'custody.release': 'released',
  'after silence': 'the other side stays silent',
  'after preservation': 'the preservation lapses',
};

const AFTER = 'xstate.after.';

/** `after silence` of `xstate.after.silence.incident.closing.oneSided`; any other event is named as it is. */
export function eventName(type: string): string {
  if (!type.startsWith(AFTER)) return type;
  const rest = type.slice(AFTER.length);
  return `after ${rest.slice(0, rest.indexOf('.'))}`;
}

export const triggerWords = (type: string): string => words[eventName(type)] ?? eventName(type);
