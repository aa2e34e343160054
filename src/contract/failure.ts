/**
 * What goes wrong between two governments in this mechanism, or is disputed, and can be played. A scenario names under `plays`
 * which of these it plays, and by which items; docs/failures.md lists them all.
 */

export interface Failure {
  /** The failure or dispute. */
  readonly says: string;
  /** Where something like it is on record; `none` where nothing was seen. Precedents of other mechanisms say so. */
  readonly precedent: string;
  /** What good play looks like. */
  readonly good: string;
}

const failure = (says: string, precedent: string, good: string): Failure => ({ says, precedent, good });

export const FAILURES = {
  X01: failure(
    'An answer comes late',
    'Reported: a backlog of more than 11,000 requests for mutual legal assistance in the United States (history.siia.net, 62774)',
    'Log it, remind once at a set time, and escalate on a trigger that was stated before.',
  ),
  X02: failure(
    'No answer comes at all',
    'Reported: in June 2014 the suspended working group was described as a time out, with nobody to talk to (Reuters, 27 June 2014)',
    'Make sure that the request arrived, take a second channel, and only then the hotline.',
  ),
  X03: failure(
    'Declined: national law does not allow it',
    'Clause 1b ties cooperation to national laws; grounds in Art. 3 of the agreement on mutual legal assistance of 2000',
    'Name the ground and what stays possible; ask for a part, for conditions, or by way of mutual legal assistance.',
  ),
  X04: failure(
    'Given back: the request lacks detail',
    'The Guidelines of December 2015 were to say what a request carries (Department of Justice release, Dec 2015)',
    'Complete it and send it again, with thanks; nobody escalates a question.',
  ),
  X05: failure(
    'The conduct is no offence on the other side',
    'Agreement on mutual legal assistance of 2000, Art. 3(1)(i), under which the sides may help all the same',
    'Ask for preservation only, which binds nobody, and propose to help in this field all the same.',
  ),
  X06: failure(
    'The sides do not agree who did it',
    'Reported: in December 2015 a breach of personnel records was called a criminal case by one side, to the doubt of the other (Nextgov)',
    'Keep facts apart from attribution, and ask for an act on machines rather than a confession.',
  ),
  X07: failure(
    'A false flag: traces were planted',
    'Recalled: the attack on the opening of the Winter Games of 2018; outside this mechanism',
    'Keep other explanations open, keep confidence low, and withdraw a name as openly as it was given.',
  ),
  X08: failure(
    'A contractor or proxy: whose hand was it?',
    'Three employees of a company in Guangzhou, charged in November 2017 without a word on the state (FCW, 29 Nov 2017)',
    'Ask for due diligence over those who work from the territory, and accuse nobody.',
  ),
  X09: failure(
    'It leaks to the press',
    'Reported: arrests of September 2015 became known on 9 October 2015 (Washington Post)',
    'Tell the other side before it reads the newspaper, and have a line ready that harms no inquiry.',
  ),
  X10: failure(
    'A third party publishes while the sides are talking',
    'A security company named seven targeted firms on 19 October 2015 (crowdstrike.com)',
    "Neither confirm nor deny; go on with evidence of one's own.",
  ),
  X11: failure(
    'Charges are brought beside the channel',
    'Charges of 19 May 2014, after which a working group was suspended the same day; sealed charges of 13 September 2017, before the talks of October',
    'Decide knowingly whether to give notice, and keep the request apart from the charges.',
  ),
  X12: failure(
    'Sanctions or countermeasures are prepared beside the channel',
    'Reported: sanctions prepared and withheld before the state visit of September 2015',
    'Hold the facts against the test of the instrument, weigh the time, and leave a way out.',
  ),
  X13: failure(
    'The hotline is not answered, or the call is declined',
    'Reported: a call between defence ministers not taken in February 2023, on another line (AP)',
    'Go through the ladder of attempts, leave a written message, and try the other contact.',
  ),
  X14: failure(
    'It takes days to connect',
    'Reported: 48 hours and more to arrange a call on the military line of 2008 (AP)',
    'Plan for it, and send the text first.',
  ),
  X15: failure(
    'It is night or a holiday over there',
    'The capitals are 12 or 13 hours apart; Golden Week and Thanksgiving empty the offices',
    'Work out both local times before writing or dialling; keep a duty officer.',
  ),
  X16: failure(
    'The times in the logs have the wrong zone',
    'Reporting forms ask for date and time with the time zone (US-CERT); Washington changes its clocks, Beijing does not',
    'Write UTC in every field, and confirm the first line together.',
  ),
  X17: failure(
    'The two languages do not say the same',
    'The texts of 25 September 2015 differ: escalation of issues and 问题升级, mitigate and 减少, Community and 委员会',
    'Read every point back in both languages, and write the record in both.',
  ),
  X18: failure(
    'The severity is wrong',
    'Reported: setting a level was called hard when the scale of 2016 was published (jark.me)',
    'Set it again on new facts, and record why.',
  ),
  X19: failure(
    'Two incidents are one, or one is two',
    'The U.S. directive of July 2016 speaks of a group of related cyber incidents (PPD-41)',
    'Link, merge or split by a recorded act, with its reason.',
  ),
  X20: failure(
    'Ministers cannot come',
    'The dialogue of 14 June 2016, held at lower level after both U.S. principals were called home',
    'Meet at the level that can, with a mandate, and keep what was to be delivered.',
  ),
  X21: failure(
    'The meetings slip',
    'Twice a year as agreed, then once a year, then none that was found after October 2017',
    'Review in writing in between, so that open items keep a date.',
  ),
  X22: failure(
    'A channel is suspended',
    'The working group of 2013, suspended on 19 May 2014; reported: a line between the United States and Russia, closed in 2022',
    'Keep the technical exchange alive, and say what would reopen the rest.',
  ),
  X23: failure(
    'It went to the wrong door',
    'The lead of the dialogue is neither the central authority for mutual legal assistance nor the parent of the response team',
    'Redirect at once, with the name of the right door, and let the clock of the first one run on.',
  ),
  X24: failure(
    'Too many requests',
    'None seen; misuse of contact points was discussed at the United Nations',
    'Sort by weight, answer alike in one go, and raise the number at the review.',
  ),
  X25: failure(
    'Both sides are victims of the same thing',
    'Recalled: the ransom worm of May 2017, which hit both countries',
    'Change roles: exchange what each of two victims knows.',
  ),
  X26: failure(
    'The trail leads through a third country',
    'Reported: servers in other countries were used as hop points in the case charged in November 2017',
    'Ask for preservation alone, and bring in the third state by its own channel.',
  ),
  X27: failure(
    'A call or message is not from whom it says',
    'Request forms ask for a contact by whom a request can be confirmed (Council of Europe, T-CY(2018)11)',
    'Say nothing, call back on the registered number, and tell the other side.',
  ),
  X28: failure(
    'What is known cannot be shared',
    'Reported: lawyers expected that the United States would not always want to document its proof (Akin Gump, 2015)',
    'Share the part below a tear line: what to do, without how it is known.',
  ),
  X29: failure(
    'Is this covered at all? Espionage or commercial theft',
    'Clause 2 is about theft for commercial advantage alone, as commentators noted in October 2015',
    'Claim no more than the clause says, and ask for help on the ground that is shared.',
  ),
  X30: failure(
    'Words or deeds: nobody can verify',
    'Reported: whether words would be followed by action was the question asked in September 2015',
    "Ask for what can be measured, and rate it by the same tests as one's own answers.",
  ),
  X31: failure(
    'An arrest as a gesture',
    'Reported: arrests of September 2015, of which no trial became known',
    'Thank, and ask for status and results under clause 1c.',
  ),
  X32: failure(
    'The counter-accusation: we are the victim',
    'Reported: the foreign ministry in May 2014 called China the victim; figures on hosts controlled from abroad in December 2015',
    'Treat it as a request like any other, with its own clock.',
  ),
  X33: failure(
    'The hotline is used as a political signal',
    'Reported of the U.S.–Russian line in October 2016: that it was used was part of the message',
    'Decide before dialling what the call is for, and say so in the first sentence.',
  ),
  X34: failure(
    'A war of citations',
    'Norms 13(f) and 13(h) of the UN group of experts of 2015, and sovereignty, are cited against one another',
    'Answer on the facts; leave the norms to the experts group.',
  ),
  X35: failure(
    'A law on data keeps evidence at home',
    'The Chinese law on judicial assistance of October 2018: evidence leaves with approval only (Arts. 13 to 15)',
    'Preserve now, transfer later, and write down the day on which the preservation ends.',
  ),
} as const satisfies Record<string, Failure>;

export type FailureId = keyof typeof FAILURES;
export const failureIds = Object.keys(FAILURES) as readonly FailureId[];
