/** What the server's thread asks of the library's, and what it is told. */
import type { Brought, Wanted } from './library.ts';

export type Ask =
  | { readonly do: 'catalogue' }
  | { readonly do: 'profiles' }
  | { readonly do: 'check'; readonly brought: Brought }
  | { readonly do: 'open'; readonly wanted: Wanted };

export interface Asked {
  readonly id: number;
  readonly ask: Ask;
}

export type Told =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: string };
