/** The speaking points of a call, which on a severe incident are cleared before anything of substance is said (CLR-1). */
import type { ReactElement } from 'react';
import type { CallFacts } from '../../src/picture/calls.ts';
import { plainName } from '../../src/picture/words.ts';
import { ClearanceBox } from '../cell/ClearanceBox.tsx';
import { clearanceOf } from '../cell/clearances.ts';
import { severityOf } from '../cell/severity.ts';
import { useCell } from '../cell/useCell.ts';

export function CallScript({ call }: { readonly call: CallFacts }): ReactElement | null {
  const cell = useCell();
  const severity = severityOf(cell.seen.entries, call.incident ?? undefined);
  if (call.test || clearanceOf(cell, 'call-script', plainName(call.ref), severity).offices.length === 0)
    return null;
  return (
    <ClearanceBox
      text="call-script"
      of={plainName(call.ref)}
      incident={call.incident ?? ''}
      severity={severity}
    />
  );
}
