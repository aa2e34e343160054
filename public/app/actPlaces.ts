/**
 * Where in the page each act of the contract is done, by who does it: the desk of a cell and the sheets of the control room take their
 * acts from here, and a test holds that no act is left out. Whatever a seat may, the director can do for it (control/sheets/ActForSheet).
 */
import type { Verb } from '../../src/contract/act/acts.ts';

export const actors = ['party', 'control', 'director', 'evaluator', 'observer'] as const;
/** `control`: controllers and the director alike. */
export type Actor = (typeof actors)[number];

interface Place {
  /** The part of the page, as its file is called. */
  readonly at: string;
  readonly acts: readonly Verb[];
}

const emergency: Place = { at: 'app/Emergency.tsx', acts: ['exercise.freeze'] };
const lookingBack: Place = { at: 'hotwash/WriteReflection.tsx', acts: ['reflection.write'] };
const ownNotes: Place = { at: 'evaluator/OwnNotes.tsx', acts: ['note.write'] };

/** On the desk stands whatever the machines take on an incident, its file or a channel; and what brings something new. */
const desk: Place = {
  at: 'cell/Desk.tsx',
  acts: [
    'incident.report',
    'incident.assess',
    'incident.allege',
    'incident.dispute',
    'incident.link',
    'incident.merge',
    'incident.split',
    'incident.close',
    'incident.reopen',
    'statement.warn',
    'statement.publish',
    'statement.comment',
    'statement.decline',
    'dossier.assess',
    'dossier.hold',
    'dossier.gather',
    'dossier.attribute',
    'dossier.doubt',
    'dossier.close',
    'dossier.reopen',
    'measure.consider',
    'measure.prepare',
    'measure.announce',
    'measure.lift',
    'measure.drop',
    'custody.hold',
    'custody.renew',
    'custody.release',
    'channel.test',
    'channel.open',
    'channel.suspend',
    'channel.lift',
    'docket.propose',
    'call.place',
    'review.schedule',
    'own.act',
    'question.ask',
    'body.write',
    'cell.askTime',
  ],
};

/** Acts on a meeting as a whole, which control may do too but for those of a delegation. */
const ofDelegations: readonly Verb[] = [
  'review.prepare',
  'review.report',
  'review.delegate',
  'review.readout',
];
const onMeetings: readonly Verb[] = [
  'review.open',
  'review.draftOutcome',
  'review.conclude',
  'review.replace',
];
const onDates: readonly Verb[] = ['review.schedule', 'review.postpone', 'review.closeDocket'];

export const actPlaces = {
  party: {
    desk,
    requests: {
      at: 'cell/OpenMatters.tsx',
      acts: [
        'request.amend',
        'request.withdraw',
        'request.acknowledge',
        'request.return',
        'request.supply',
        'request.redirect',
        'request.answer',
        'request.update',
        'request.complete',
        'request.accept',
        'request.dispute',
      ],
    },
    request: { at: 'cell/RequestComposer.tsx', acts: ['request.send', 'request.draft'] },
    ratings: { at: 'review/StatusReport.tsx', acts: ['request.rate'] },
    clearance: {
      at: 'cell/ClearanceBox.tsx',
      acts: [
        'clearance.circulate',
        'clearance.clear',
        'clearance.revise',
        'clearance.release',
        'clearance.withdraw',
      ],
    },
    calls: {
      at: 'hotline/CallCard.tsx',
      acts: [
        'call.answer',
        'call.letRing',
        'call.decline',
        'call.authenticate',
        'call.takeMessage',
        'call.unavailable',
        'call.arrange',
        'call.end',
        'call.abandon',
        'call.leaveMessage',
        'call.tryAlternate',
        'call.note',
        'call.confirmInWriting',
      ],
    },
    session: { at: 'hotline/Session.tsx', acts: ['call.say', 'call.readBack', 'call.confirmPoint'] },
    review: { at: 'review/ReviewRoom.tsx', acts: [...ofDelegations, ...onMeetings, ...onDates] },
    docket: {
      at: 'review/Docket.tsx',
      acts: ['docket.accept', 'docket.amend', 'docket.object', 'docket.withdraw', 'review.position'],
    },
    outcome: { at: 'review/OutcomeText.tsx', acts: ['line.propose', 'line.bracket', 'line.agree'] },
    move: { at: 'cell/MoveBar.tsx', acts: ['cell.ready', 'cell.notReady', 'act.cancel'] },
    choices: { at: 'cell/Choices.tsx', acts: ['choice.take'] },
    inbox: { at: 'cell/InboxText.tsx', acts: ['inject.share'] },
    decisions: { at: 'cell/DecisionForm.tsx', acts: ['decision.record'] },
    notes: { at: 'cell/RecordPage.tsx', acts: ['note.write'] },
    emergency,
    lookingBack,
  },
  control: {
    calls: {
      at: 'control/Calls.tsx',
      acts: ['call.drop', 'channel.test', 'channel.open', 'channel.degrade', 'channel.restore'],
    },
    spoof: { at: 'control/sheets/SpoofSheet.tsx', acts: ['call.spoof'] },
    leak: { at: 'control/sheets/LeakSheet.tsx', acts: ['incident.leak'] },
    meetings: { at: 'control/Docket.tsx', acts: onMeetings },
    dates: { at: 'control/sheets/MeetingSheet.tsx', acts: onDates },
    inject: { at: 'control/sheets/InjectSheet.tsx', acts: ['inject.deliver'] },
    item: {
      at: 'control/sheets/ItemSheet.tsx',
      acts: ['item.skip', 'item.hold', 'item.release', 'item.mark'],
    },
    itemEdit: { at: 'control/sheets/ItemEdit.tsx', acts: ['item.edit'] },
    agreement: { at: 'control/sheets/SetAgreement.tsx', acts: ['agreement.amend'] },
    away: { at: 'control/sheets/SetAway.tsx', acts: ['availability.set'] },
    answer: { at: 'control/sheets/AnswerSheet.tsx', acts: ['control.answer'] },
    notes: { at: 'control/Notes.tsx', acts: ['note.write'] },
    emergency,
    lookingBack,
  },
  director: {
    start: {
      at: 'control/useNextStep.ts',
      acts: ['exercise.start', 'exercise.unfreeze', 'exercise.hotWash'],
    },
    clock: { at: 'control/ClockControls.tsx', acts: ['exercise.pause', 'exercise.resume'] },
    end: { at: 'control/sheets/EndSheet.tsx', acts: ['exercise.end', 'exercise.close'] },
    conduct: {
      at: 'control/sheets/ConductSheet.tsx',
      acts: ['conduct.discuss', 'conduct.openMove', 'conduct.closeMove', 'conduct.clock'],
    },
    deadline: { at: 'control/sheets/DeadlineSheet.tsx', acts: ['deadline.extend', 'deadline.excuse'] },
    endex: { at: 'control/sheets/SetEndex.tsx', acts: ['endex.set'] },
    cast: { at: 'control/sheets/SetCast.tsx', acts: ['cast.set'] },
    state: { at: 'control/sheets/SetState.tsx', acts: ['state.set'] },
    truth: { at: 'hotwash/RevealList.tsx', acts: ['truth.reveal'] },
    observations: { at: 'evaluator/NoteForm.tsx', acts: ['observation.write'] },
  },
  evaluator: {
    observations: { at: 'evaluator/NoteForm.tsx', acts: ['observation.write'] },
    ownNotes,
    emergency,
    lookingBack,
  },
  observer: { ownNotes, emergency, lookingBack },
} as const satisfies Record<Actor, Readonly<Record<string, Place>>>;
