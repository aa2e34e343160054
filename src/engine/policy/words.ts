/**
 * What policies say, in the register of ministries: courteous, plain, the same for every policy. Keyed by act, kind and ground; a
 * scenario's `replies` take the place of these by the same keys. English now; `zh` stands beside `en` when it is written.
 *
 * In braces: {ref} the request as US-1 · {sent} the day it was sent · {matter} the incident's name · {we} {they} the two sides ·
 * {needs} elements asked for · {next} the next date · {track} another track · {level} · {meeting} · {severity}.
 */
import type { Text } from '../../contract/act/act.ts';

/** A word for each language that is written; English is always there. */
export type Words = Extract<Text, { en: string }>;

const en = (said: string): Words => ({ en: said });

const requests = {
  'request.text.information': en(
    'We ask for information on the matter of {matter}. We make no charge against anybody. What you can tell us will be used for the inquiry alone.',
  ),
  'request.text.investigate': en(
    'We ask for your help in investigating the matter of {matter}. We make no charge against anybody. We ask you to look into the systems named below and to tell us what you find.',
  ),
  'request.text.collect-evidence': en(
    'We ask for your help in collecting electronic evidence in the matter of {matter}. Please say in which form and on which conditions it can be given.',
  ),
  'request.text.mitigate': en(
    'We ask for your help in mitigating activity that reaches us from systems in your territory, in the matter of {matter}. We make no charge against anybody.',
  ),
  'request.text.preservation': en(
    'We ask that records in the matter of {matter} be preserved. A request for their content will follow through the proper channel.',
  ),
  'request.supply': en(
    'The detail that you asked for on {ref} is given below. The question was fair, and we thank you for it.',
  ),
  'request.withdraw': en(
    'With the outcome reached between our ministers we withdraw {ref}. We thank you for your attention to it.',
  ),
  'request.acknowledge': en(
    'We confirm receipt of {ref} of {sent}. It has been given to the competent authorities, and we will revert to you.',
  ),
  'request.return': en(
    'To act on {ref} our competent authorities need further detail: {needs}. We will take the request up again as soon as it is supplied.',
  ),
  'request.redirect': en(
    'What {ref} asks for is decided on another track: {track}. We suggest that it be addressed there, and remain at your disposal here.',
  ),
  'request.update': en(
    'On {ref}: the matter is under examination by the competent authorities. There is progress, and we expect to report again by {next}.',
  ),
  'request.complete': en(
    'In our view what was asked in {ref} has been dealt with as far as our law allows. We propose to regard it as completed.',
  ),
  'request.accept': en('We accept that {ref} is completed, and thank the authorities that dealt with it.'),
  'request.dispute': en(
    'We cannot yet regard {ref} as completed. The questions that it put remain open in part, and we would be grateful for a further answer.',
  ),
} as const satisfies Record<string, Words>;

const answers = {
  'request.answer.full': en(
    'In answer to {ref} of {sent}: our competent authorities have completed their inquiries. The findings and the measures taken are set out below.',
  ),
  'request.answer.partial': en(
    'In answer to {ref} of {sent}: the inquiries made so far allow a first answer, set out below. They continue, and what is outstanding will follow.',
  ),
  'request.answer.conditional': en(
    'In answer to {ref} of {sent}: part of what was asked can be given, on the conditions stated. For the rest a further examination under national law is needed.',
  ),
  'request.answer.finish': en(
    'Further to our answer to {ref}: the inquiries are complete, and the remaining points are answered below.',
  ),
  'request.answer.evidence': en('Records that answer the questions in {ref}, with their times in UTC.'),
  'request.answer.action': en(
    'The systems named in {ref} were examined, and records found there were secured.',
  ),
  'request.answer.notDone.partial': en(
    'What depends on authorities or companies that have not yet replied is outstanding.',
  ),
  'request.answer.notDone.conditional': en(
    'What needs the order of a court or of the central authority has not been done.',
  ),
  'request.answer.notDone.declined': en('No measures were taken on the request, for the reason stated.'),
  'request.answer.conditions': en(
    'For the inquiry alone; not to be passed on, and not to be used in court without a request for mutual legal assistance.',
  ),
  'request.answer.declined': en(
    'Having examined {ref} of {sent}, we regret that it cannot be met. This is without prejudice to our readiness to cooperate in other cases.',
  ),
  'request.answer.declined.national-law': en(
    'Having examined {ref} of {sent}, we regret that our national law does not allow it to be met. Should new facts arise, we are ready to look at it again.',
  ),
  'request.answer.declined.international-obligation': en(
    'Having examined {ref} of {sent}, we regret that meeting it would not be consistent with our international obligations. We remain ready to consider another form of cooperation.',
  ),
  'request.answer.declined.dual-criminality': en(
    'Having examined {ref} of {sent}, we note that the conduct described is not an offence under our law. We are ready to hear of other facts that may bear on it.',
  ),
  'request.answer.declined.military-offence': en(
    'Having examined {ref} of {sent}, we note that it concerns an offence of a purely military nature, on which assistance cannot be given.',
  ),
  'request.answer.declined.sovereignty-security': en(
    'Having examined {ref} of {sent}, we have concluded that meeting it would affect our sovereignty, security or public order. We ask for your understanding.',
  ),
  'request.answer.declined.sovereignty': en(
    'Having examined {ref} of {sent} with due regard for sovereignty, we have concluded that it cannot be met in this form. Another form may be possible.',
  ),
  'request.answer.declined.political-offence': en(
    'Having examined {ref} of {sent}, we note that it touches on an offence of a political nature, on which our law does not allow assistance.',
  ),
  'request.answer.declined.double-jeopardy': en(
    'Having examined {ref} of {sent}, we note that the same case is pending or has been decided with us, so that a further inquiry is excluded.',
  ),
  'request.answer.declined.no-link': en(
    'Having examined {ref} of {sent}, our authorities found no substantial link between what is asked and the case described. Further facts would be examined with care.',
  ),
  'request.answer.declined.no-capacity': en(
    'Having examined {ref} of {sent}, we regret that the means to meet it are not at our disposal at present.',
  ),
  'request.answer.declined.not-appropriate': en(
    'Having examined {ref} of {sent}, we do not regard it as one that this channel is meant for. Another channel may serve it better.',
  ),
  'request.answer.declined.no-knowledge': en(
    'Having examined {ref} of {sent}, our competent authorities have found nothing on the matter. Should anything come to their knowledge, we will revert to you.',
  ),
} as const satisfies Record<string, Words>;

const elements = {
  'element.time-zone': en('All times are UTC.'),
  'element.source-address': en('Address, port and protocol of each connection, as listed in the annex.'),
  'element.facts': en(
    'What is known in the matter of {matter}, assessed at severity {severity}; what is not known is marked as such.',
  ),
  'element.action-asked': en('Examine the systems named, keep their records, and tell us the result.'),
  'element.legal-basis': en(
    'The agreement between our two sides on requests for information and assistance; unauthorized access under national law.',
  ),
  'element.time-limit': en(
    'Within a month if possible, since records of this kind are often deleted after thirty days.',
  ),
  'element.contact': en('Our working desk, reachable on the registered number.'),
  'element.caveat': en(
    'TLP:AMBER. For the inquiry alone; not for the press, and not for a court without further agreement.',
  ),
  'element.reference': en('Our reference: {matter}.'),
  'element.urgency': en('Severity {severity} on a scale of 0 to 5.'),
  'element.other': en('As stated in the annex.'),
} as const satisfies Record<string, Words>;

const calls = {
  'call.place.late': en(
    'An issue has arisen in the course of responding to {ref}: a word from you is outstanding. We would be grateful for a conversation at {level} level.',
  ),
  'call.place.declined': en(
    'An issue has arisen in the course of responding to {ref}: we would like to understand what stood in the way. We would be grateful for a conversation at {level} level.',
  ),
  'call.place.disputed': en(
    'An issue has arisen in the course of responding to {ref}: our views differ on whether it is completed. We would be grateful for a conversation at {level} level.',
  ),
  'call.place.back': en(
    'We return your call on the matter of {matter}, and are ready for a conversation at {level} level.',
  ),
  'call.decline': en('We are not in a position to take this call now. The matter can be put in writing.'),
  'call.unavailable': en('The person asked for is not available at this time.'),
  'call.arrange': en('The matter of {matter}, and how to take it forward.'),
  'call.takeMessage': en(
    'The caller asks that the matter of {matter} be given attention. The message has been passed on.',
  ),
  'call.abandon': en('The call was not taken further; we will write instead.'),
  'call.leaveMessage': en(
    'We called on the matter of {matter} and could not be connected. We would be grateful for a conversation, or for a word in writing. This is a question, and not a complaint.',
  ),
  'call.say.caller': en(
    'We raise {ref} because time matters in it. We ask what stands in the way, when we may expect an answer, and whether there is something that we can supply.',
  ),
  'call.say.callee': en(
    'The matter has our attention. It is with the competent authorities, who work within national law. We will say what we know when it is certain, and not before.',
  ),
  'call.readBack': en('A word in writing on {ref} will be given by {next}.'),
  'call.note': en(
    'Call on the matter of {matter}. It did not come to a conversation; what was said to the duty officer is on file.',
  ),
  'call.note.session': en(
    'Conversation on the matter of {matter}. What was said, and the points that were read back, are on file.',
  ),
  'call.confirmInWriting': en(
    'We confirm the points that were read back and agreed in our call on the matter of {matter}.',
  ),
} as const satisfies Record<string, Words>;

const meetings = {
  'docket.propose': en('Cooperation in the matter of {matter}'),
  'docket.amend': en('The matter of {matter}: exchange of views on how requests are answered'),
  'docket.object': en(
    'The wording proposed goes beyond what has been established. We would suggest that the item be left to the working level.',
  ),
  'review.prepare': en(
    'We are ready to begin preparations: agenda, delegations, and a meeting of senior officials.',
  ),
  'review.report': en(
    'The status of every open and closed case is in the annex, with our latest position on each.',
  ),
  'review.delegate.reduced': en(
    'The head of delegation is prevented by other duties; the deputy will come with full authority to speak.',
  ),
  'review.position.resolved': en(
    'In our view the matter of {matter} has been dealt with, and nothing further is asked.',
  ),
  'review.position.plan': en(
    'We propose that our experts continue on {matter} under a plan of work, and report by {next}.',
  ),
  'review.position.referred': en(
    'The matter of {matter} raises questions of principle. We propose to refer it to the experts.',
  ),
  'review.position.carried-over': en(
    'The inquiries in the matter of {matter} are not complete. We propose to take it up again at the next meeting.',
  ),
  'review.position.unresolved': en(
    'We take note that views on the matter of {matter} differ. Our questions stand.',
  ),
  'line.resolved': en('Both sides noted that the matter of {matter} has been dealt with.'),
  'line.plan': en('Both sides decided to continue their cooperation on {matter} and to report by {next}.'),
  'line.referred': en('Both sides decided to refer the matter of {matter} to the experts.'),
  'line.carried-over': en('Both sides decided to take up the matter of {matter} again at the next meeting.'),
  'line.unresolved': en('Both sides had a candid exchange on the matter of {matter}.'),
  'line.no-agreement': en(
    'Both sides had a candid exchange on the matter of {matter} and will stay in contact.',
  ),
  'line.bracket': en(
    'Both sides exchanged views on the matter of {matter}, in accordance with their respective laws.',
  ),
  'review.conclude.joint-summary': en(
    'The meeting was held in a candid and constructive atmosphere. The lines agreed are set out below.',
  ),
  'review.conclude.joint-summary.brief': en(
    'The meeting was held in a candid and constructive atmosphere. The two sides exchanged status reports and remain in contact.',
  ),
  'review.conclude.separate-readouts': en(
    'The meeting was held in a candid atmosphere. Each side will report on it in its own words.',
  ),
  'review.conclude.none': en('The meeting has ended. No text was agreed.'),
  'review.readout': en(
    'The two sides reviewed the timeliness and quality of responses. We set out our position on each item, and value the exchange.',
  ),
} as const satisfies Record<string, Words>;

const matters = {
  'incident.report': en(
    'Reported to the working desk. What is known is on file; what is not known is marked as such.',
  ),
  'incident.assess': en('Assessed at severity {severity} on what is known now; to be revised on new facts.'),
  'incident.close': en('Nothing further is open on the matter of {matter}.'),
  'incident.dispute.fact': en(
    'We do not share the account that has been given of {matter}. Claims of this kind call for evidence that both sides can examine.',
  ),
  'incident.dispute.scope': en(
    'What has been said of {matter} goes beyond what the agreement covers. We are ready to speak of the part that it does cover.',
  ),
  'statement.decline': en('We do not comment on cases that are under examination.'),
  'dossier.assess': en(
    'File opened on the matter of {matter}. Three questions: what happened, who can tell, what is not known.',
  ),
  'clearance.clear': en('Read in the office; the result is on file.'),
  'clearance.revise': en('Revised after the objection.'),
} as const satisfies Record<string, Words>;

/** Words that take their place in the braces of others. */
export const pieces = {
  'ref.none': en('our request'),
  'matter.none': en('this case'),
  'level.working': en('working'),
  'level.vice-ministerial': en('vice-ministerial'),
  'level.ministerial': en('ministerial'),
} as const satisfies Record<string, Words>;

export const words = { ...pieces, ...requests, ...answers, ...elements, ...calls, ...meetings, ...matters };

/** A scenario's own words, by the same keys. */
export type Replies = Readonly<Partial<Record<string, Text>>>;
