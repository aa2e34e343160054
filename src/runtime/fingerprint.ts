/** Which machines made a log: a log from other machines may not replay to the same states (design §4). */
import { createHash } from 'node:crypto';
import { machineText } from '../engine/machineText.ts';

/** SHA-256 over the machines and their wiring, hex. */
export function fingerprint(): string {
  return createHash('sha256').update(machineText()).digest('hex');
}
