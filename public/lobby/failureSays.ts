/** What a scenario plays of what goes wrong or is disputed: the catalogue's words, or where it has none the contract's. */
import i18next from 'i18next';
import { FAILURES } from '../../src/contract/failure.ts';

export const failureSays = (code: string): string =>
  i18next.t(`lobby.failures.${code}`, {
    defaultValue: (FAILURES as Readonly<Record<string, { says: string }>>)[code]?.says ?? code,
  });
