/** What the server's thread asks of the library's. */
import type { Brought, Wanted } from './library.ts';

export type Ask =
  | { readonly do: 'catalogue' }
  | { readonly do: 'profiles' }
  | { readonly do: 'check'; readonly brought: Brought }
  | { readonly do: 'open'; readonly wanted: Wanted };
