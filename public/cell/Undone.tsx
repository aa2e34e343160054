/** An act of this seat that was planned, and refused when its time came: why, and what was written, to be sent again. */
import { Button, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatEntry } from '../../src/contract/view.ts';
import { plainly } from '../text/plainly.ts';
import { useCell } from './useCell.ts';

export function Undone({ entry }: { readonly entry: SeatEntry }): ReactElement {
  const { t } = useTranslation();
  const { seen, open, accepts } = useCell();
  const plan = planOf(seen.entries, entry);
  return (
    <Stack gap="xs" className="letter-body" align="flex-start">
      <Text size="sm">{plainly(entry.refused?.message ?? '')}</Text>
      {plan?.do === undefined || !accepts(plan.do, plan.on ?? undefined) ? null : (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            open({
              verb: plan.do ?? '',
              ref: plan.on ?? null,
              incident: plan.incident,
              preset: plan.with ?? {},
            })
          }
        >
          {t('cell.inbox.writeAgain')}
        </Button>
      )}
    </Stack>
  );
}

/** What was said when it was planned. */
const planOf = (entries: readonly SeatEntry[], { at, with: meant }: SeatEntry): SeatEntry | undefined =>
  entries.findLast(
    (one) =>
      one.effectiveAt !== undefined &&
      Date.parse(one.effectiveAt) === Date.parse(at) &&
      one.do === meant?.['do'] &&
      JSON.stringify(one.with ?? {}) === JSON.stringify(meant?.['with'] ?? {}),
  );
