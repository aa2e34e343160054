/** The thread that looks back: a report of a long exercise takes seconds, and those who play do not wait for it. */
import { answerAsks } from '../../thread/answerAsks.ts';
import { lookBack } from './lookBack.ts';

answerAsks(lookBack);
