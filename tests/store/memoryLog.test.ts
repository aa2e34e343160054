import { memoryLog } from '../../src/store/memoryLog.ts';
import { logContract } from './logContract.ts';

logContract('memory', () => Promise.resolve(memoryLog()));
