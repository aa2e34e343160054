/** A walkthrough for one person. */
import type { ReactElement } from 'react';
import { Busy } from '../app/Busy.tsx';

export function LearnPage(_: { readonly way: string }): ReactElement {
  return <Busy />;
}
