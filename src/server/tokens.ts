/**
 * Tokens and codes (design §5). A token is the exercise's id and 144 unguessable bits; only its SHA-256 is kept, and hashes are
 * compared in constant time. A code is six characters that are not taken for one another.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Surroundings } from '../runtime/surroundings.ts';

type Chance = Pick<Surroundings, 'random'>;

const SECRET_BYTES = 18;
const CODE_LENGTH = 6;
/** 32 signs: each takes five bits of a byte, and none is likelier than another. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export function newToken({ random }: Chance, exercise: string): string {
  return `${exercise}.${Buffer.from(random(SECRET_BYTES)).toString('base64url')}`;
}

/** The exercise that a token is for; null when it is no token. */
export function exerciseOf(token: string): string | null {
  const dot = token.indexOf('.');
  return dot > 0 ? token.slice(0, dot) : null;
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether a token is the one whose hash was kept. */
export function isToken(token: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashOf(token), 'hex'), Buffer.from(hash, 'hex')];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

export function newCode({ random }: Chance, length = CODE_LENGTH): string {
  return [...random(length)].map((byte) => signs[byte % signs.length]).join('');
}
