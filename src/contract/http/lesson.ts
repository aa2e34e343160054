/**
 * Walkthroughs over HTTP: a class that somebody has begun, and the lesson as one learner goes through it. What a learner is told of a
 * question has no answers in it until it is answered.
 */
import * as z from 'zod';
import { level, text } from '../act/act.ts';
import { personName } from '../live/place.ts';
import { briefSchema } from '../setting.ts';
import { beginSchema } from './exercise.ts';
import { seatEntrySchema } from './view.ts';
import { marking } from '../marking.ts';

const step = z.number().int().nonnegative();
const wall = z.number().int().describe('When, in ms since 1970.');
const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .meta({ expects: 'a local time such as 2017-10-02T09:30' });
const written = z.string().trim().min(1).max(8_000);

/** One shorter than the code of a place, so that one field takes both. */
export const CLASS_CODE_LENGTH = 5;

export const beginClassSchema = beginSchema.pick({ scenario: true, variant: true });

/** What a learner answers, by the kind of the question. */
export const answerSchema = z.union([
  z.strictObject({ choice: z.string().max(64).describe('The id of the option that is taken.') }),
  z.strictObject({
    text: written.describe('What the learner has composed.'),
    elements: z.array(z.string().max(64)).max(64).describe('The elements that the learner says are in it.'),
  }),
  z.strictObject({
    level: level.describe('The level of the call.'),
    hour: localTime.describe("When it is placed, in the local time of the learner's own capital."),
    issue: written.describe('About what.'),
    who: written.describe('Who speaks.'),
  }),
  z.strictObject({ time: localTime.describe('The local time that was asked for.') }),
]);
export type LessonAnswer = z.infer<typeof answerSchema>;

export const answerStepSchema = z.strictObject({ step, answer: answerSchema });
export type AnswerStep = z.infer<typeof answerStepSchema>;
export const goStepSchema = z.strictObject({ step });
export const joinClassSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(new RegExp(`^[A-Z0-9]{${CLASS_CODE_LENGTH}}$`), 'expected a code of five letters and digits')
    .meta({ expects: 'a code of five letters and digits' }),
  name: personName,
});

const asks = z.enum(['choice', 'compose', 'call', 'local-time']).nullable();
const trySchema = z.strictObject({
  at: wall,
  answer: answerSchema,
  right: z.boolean().nullable().describe('Null: nobody can say but whoever reads it.'),
});
export type Try = z.infer<typeof trySchema>;

export const atStepSchema = z.strictObject({
  step,
  shown: wall.describe('When the learner first came to it, in ms since 1970.'),
  tries: z.array(trySchema).describe('What was answered, in order.'),
});
export type AtStep = z.infer<typeof atStepSchema>;

export const learnerSchema = z.strictObject({
  id: z.string(),
  name: personName,
  joined: wall,
  seen: wall.describe('When something was last heard of the learner, in ms since 1970.'),
  at: step.describe('The step at which the learner is.'),
  reached: step.describe('The furthest step that the learner may go to.'),
});
export type Learner = z.infer<typeof learnerSchema>;

export const aboutClassSchema = z.strictObject({
  id: z.string(),
  scenario: z.string().describe('The id of the scenario.'),
  title: text,
  begun: z.string().describe('When, on the wall.'),
  steps: z.number().int().positive().describe('How many steps the lesson has.'),
  code: z.string().describe('Five characters by which learners come in.'),
});
export type AboutClass = z.infer<typeof aboutClassSchema>;

export const classesSchema = z.strictObject({
  marking,
  classes: z.array(
    aboutClassSchema.omit({ code: true }).extend({ learners: z.number().int().nonnegative() }),
  ),
});
export type ClassesListed = z.infer<typeof classesSchema>;

export const classSchema = z.strictObject({
  marking,
  ...aboutClassSchema.shape,
  link: z.string().describe('The one link for all; it ends in the code.'),
  lesson: z
    .array(
      z.strictObject({
        title: text.nullable().describe('What happens there.'),
        clause: z.string().nullable(),
        asks,
        question: text.nullable(),
        options: z.record(z.string(), text).describe('The answers to choose from, by id.'),
      }),
    )
    .describe('The steps of the lesson.'),
  learners: z
    .array(learnerSchema.extend({ steps: z.array(atStepSchema) }))
    .describe('Who is in it, in the order in which they came.'),
});
export type ClassShown = z.infer<typeof classSchema>;

export const learnerLinkSchema = z.strictObject({
  link: z.string().describe("The learner's own; the one before leads nowhere any more."),
});

export const learningSchema = z.strictObject({
  marking,
  learner: learnerSchema.pick({ id: true, name: true }),
  title: text.describe('What the lesson is called.'),
  token: z.string().describe("The learner's own. Shown this once."),
});
export type Learning = z.infer<typeof learningSchema>;

const rows = z.array(
  z.strictObject({
    at: z.string(),
    title: text.nullable().describe('As the scenario entitles it.'),
    said: z.array(z.strictObject({ tone: z.string(), text: z.string() })),
  }),
);

const pictureParty = z.strictObject({ id: z.string(), name: z.string(), short: z.string() });
export const pictureSchema = z.strictObject({
  title: z.string(),
  seat: z.string(),
  parties: z.tuple([pictureParty, pictureParty]),
  names: z.record(z.string(), z.string()),
  hotline: z.string().nullable(),
  startex: z.string(),
  now: z.string(),
  seen: z.array(seatEntrySchema).describe('What the seat was shown until then.'),
});

const mayNow = z.array(
  z.strictObject({
    subject: z.string().describe('What it would be done to, as the seat calls it; empty for something new.'),
    near: z.boolean().describe('It belongs to the incident that the step is about.'),
    acts: z.array(z.strictObject({ do: z.string(), says: z.string(), clause: z.string().nullable() })),
  }),
);

const chair = {
  seat: z.string(),
  title: text.describe('Who sits there.'),
  party: text,
  happened: rows.describe('What the seat saw since the step before.'),
  picture: pictureSchema,
  may: mayNow.describe('What the statecharts take from this seat now.'),
};

export const chairSchema = z.strictObject({ marking, at: z.string(), ...chair });
export type Chair = z.infer<typeof chairSchema>;

export const waitSchema = z.strictObject({
  marking,
  comes: rows.describe('What the seat would see if neither side did anything; three weeks of it at most.'),
});
export type Wait = z.infer<typeof waitSchema>;

const questionSchema = z.union([
  z.strictObject({
    is: z.literal('choice'),
    ask: text,
    options: z.array(z.strictObject({ id: z.string(), text })),
  }),
  z.strictObject({
    is: z.literal('compose'),
    what: z.string().describe('What is to be written, such as `request`.'),
    elements: z.array(z.strictObject({ id: z.string(), words: text })),
  }),
  z.strictObject({
    is: z.literal('call'),
    to: text.describe('The party that is called.'),
    levels: z.array(level),
    from: z.strictObject({ capital: text, zone: z.string() }),
  }),
  z.strictObject({
    is: z.literal('local-time'),
    at: z.string().describe('The instant.'),
    own: z.strictObject({ capital: text, zone: z.string() }),
    capital: text.describe('Where the local time is asked for.'),
  }),
]);
export type LessonQuestion = z.infer<typeof questionSchema>;

const contactHours = z.strictObject({
  name: z.string().describe('The contact point, by what it is for.'),
  duty: z.boolean().describe('It answers the hotline.'),
  open: z.boolean().describe('Somebody is there at that hour.'),
  hours: z
    .strictObject({ days: z.array(z.string()), from: z.string(), to: z.string() })
    .nullable()
    .describe('Null: at any hour.'),
});

/** What is said to an answer, and to all that were tried before it. */
const feedbackSchema = z.strictObject({
  tries: z.array(trySchema),
  right: z.boolean().nullable().describe('Of the last one.'),
  options: z
    .array(z.strictObject({ id: z.string(), right: z.boolean(), because: text.nullable() }))
    .describe('Those that were tried; all of them once a good one was found.'),
  model: text.nullable().describe('One that is good, to put beside the own one.'),
  level: z.strictObject({ wanted: level, right: z.boolean() }).nullable(),
  hour: z
    .strictObject({
      at: z.string().describe('The instant of the planned call.'),
      zone: z.string().describe('The zone of the capital that is called.'),
      capital: text,
      past: z.boolean(),
      contacts: z.array(contactHours),
    })
    .nullable(),
  time: z
    .strictObject({
      local: localTime.describe('The local time, computed.'),
      ahead: z.number().describe('By how many hours that capital is ahead of the own.'),
      offset: z.number().describe('By how many hours it is ahead of UTC then.'),
    })
    .nullable(),
  otherwise: text.nullable().describe('What the lesson says to an answer that is not the right one.'),
});
export type Feedback = z.infer<typeof feedbackSchema>;

export const walkStepSchema = z.strictObject({
  step,
  came: z
    .boolean()
    .describe('Its item came about; it may have been left out, have lapsed, or never have come up.'),
  at: z.string().describe('The instant in the exercise.'),
  ...chair,
  incident: z.string().nullable(),
  other: z.strictObject({ seat: z.string(), party: text }),
  brief: briefSchema.nullable().describe('Who one is, where the seat is new.'),
  clause: z
    .strictObject({
      id: z.string(),
      is: z.enum(['clause', 'rule', 'objective']),
      words: text.nullable().describe('Of a clause the official ones.'),
      source: z.string().nullable(),
    })
    .nullable(),
  say: text.nullable(),
  question: questionSchema.nullable(),
  feedback: feedbackSchema.nullable(),
  next: step.nullable().describe('Where it goes on; null at the end, and where an answer is awaited.'),
});
export type WalkStep = z.infer<typeof walkStepSchema>;

export const walkSchema = z.strictObject({
  marking,
  title: text,
  summary: text,
  agreement: text,
  learner: learnerSchema,
  capitals: z.array(z.strictObject({ party: text, capital: text, zone: z.string() })),
  steps: z.array(
    z.strictObject({
      asks,
      shown: z.boolean().describe('The learner has been there.'),
      right: z.boolean().nullable().describe('How it was first answered; null: not, or nobody can say.'),
      answered: z.boolean(),
    }),
  ),
  step: walkStepSchema,
});
export type Walk = z.infer<typeof walkSchema>;
