/** A sentence for each verb. */
import type { Verb } from '../../contract/act/acts.ts';
import { callSentences } from './call.ts';
import { conductSentences } from './conduct.ts';
import { matterSentences } from './matter.ts';
import { requestSentences } from './request.ts';
import { reviewSentences } from './review.ts';
import { roomSentences } from './room.ts';
import type { Sentence } from './told.ts';

export const sentences: Record<Verb, Sentence> = {
  ...matterSentences,
  ...requestSentences,
  ...callSentences,
  ...reviewSentences,
  ...conductSentences,
  ...roomSentences,
};
