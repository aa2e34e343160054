/** What people call things: `US-1` for a request, `CALL-1` for a call. */
import type { SeatFacts } from './useCell.ts';
import { plainName } from '../../src/picture/words.ts';

/** `blades` of `us:blades`, with the side it belongs to where it is the other's. */
export function incidentLabel({ setting, party }: SeatFacts, key: string): string {
  const name = plainName(key).replaceAll('-', ' ');
  const words = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const side = key.slice(0, Math.max(0, key.indexOf(':')));
  return side === party || side === '' ? words : `${words} (${setting.parties[side]?.short ?? side})`;
}

export function labelOf(cell: SeatFacts, ref: string): string {
  const machine = ref.slice(0, Math.max(0, ref.indexOf('/')));
  const key = ref.slice(ref.indexOf('/') + 1);
  switch (machine) {
    case 'request':
      return cell.requests.find((one) => one.ref === ref)?.label ?? plainName(ref).toUpperCase();
    case 'call':
      return plainName(ref).toUpperCase();
    case 'incident':
      return incidentLabel(cell, key);
    case 'dossier':
      return incidentLabel(cell, key.slice(key.indexOf('/') + 1));
    case 'clearance': {
      const of = textOf(ref);
      return of === null ? plainName(ref) : `${of.text.replaceAll('-', ' ')} ${of.of.toUpperCase()}`;
    }
    default:
      return cell.setting.names[ref] ?? plainName(ref).replaceAll('-', ' ');
  }
}

export const textKinds = ['request', 'answer', 'call-script', 'docket-item', 'statement'] as const;
export type TextKind = (typeof textKinds)[number];

/** The kind of text, and the name of what it belongs to, of `clearance/us:answer-cn-1`. */
export function textOf(ref: string): { readonly text: TextKind; readonly of: string } | null {
  const name = plainName(ref);
  const text = textKinds.find((kind) => name.startsWith(`${kind}-`));
  return text === undefined ? null : { text, of: name.slice(text.length + 1) };
}
