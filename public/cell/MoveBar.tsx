/** In a move: its window, what this side planned in it and can take back, whether it is ready, and more time if it is asked for. */
import { Badge, Button, CloseButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/Refusal.tsx';
import { dayAndTime } from '../app/times.ts';
import { FormFor } from '../forms/FormFor.tsx';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useLife } from '../live/useLife.ts';
import { openMove, openPlans } from './move.ts';
import { useCell } from './useCell.ts';

export function MoveBar(): ReactElement | null {
  const { t } = useTranslation();
  const cell = useCell();
  const { send, busy, refused } = useCommand();
  const [asking, setAsking] = useState(false);
  const frozen = useLife() === 'frozen';
  const move = openMove(cell);
  const plans = openPlans(cell);
  if (move === null) return null;
  const verb = move.ready ? 'cell.notReady' : 'cell.ready';
  return (
    <section aria-label={t('cell.move.title')} className="panel move">
      <Group gap="sm">
        <Text fw={600}>{t('cell.move.open', { to: dayAndTime(move.to) })}</Text>
        <Badge color={move.ready ? 'teal' : 'gray'} variant="light">
          {t(move.ready ? 'cell.move.ready' : 'cell.move.working')}
        </Badge>
        <Button
          size="compact-sm"
          loading={busy}
          disabled={frozen}
          onClick={() => void send(actFrom(cell.seat, verb))}
        >
          {t(move.ready ? 'cell.move.notReady' : 'cell.move.isReady')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={frozen}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {t('cell.move.askTime')}
        </Button>
      </Group>
      {asking ? (
        <FormFor
          verb="cell.askTime"
          draft="ask-time"
          preset={{ minutes: 5 }}
          refs={() => ({})}
          onDone={() => setAsking(false)}
        />
      ) : null}
      {plans.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('cell.move.noPlans')}
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t('cell.move.plans')}
          </Text>
          <ul className="plain">
            {plans.map(({ plan, at, words }) => (
              <li key={plan}>
                <Group gap="xs" wrap="nowrap">
                  <Text size="sm">
                    {dayAndTime(Date.parse(at))} · {words}
                  </Text>
                  <CloseButton
                    size="sm"
                    aria-label={t('cell.move.takeBack', { words })}
                    title={t('cell.move.takeBack', { words })}
                    onClick={() => void send(actFrom(cell.seat, 'act.cancel', {}, { plan }))}
                  />
                </Group>
              </li>
            ))}
          </ul>
        </>
      )}
      <Refusal of={refused} />
    </section>
  );
}
