/** What is not accepted now, folded away: why, by which rule, and the clause behind the act. */
import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actShapes } from '../forms/actShapes.ts';
import type { Can } from '../../src/contract/live/can.ts';
import type { Refused } from '../../src/contract/live/reply.ts';
import { useConnection } from '../live/useLive.ts';
import { plainly } from '../text/plainly.ts';
import { ClauseMark } from './ClauseMark.tsx';
import { aboutOf } from './names.ts';
import { canIn, useCell } from './useCell.ts';
import { verbWords } from './words.ts';

export function NotNow(): ReactElement {
  const { t } = useTranslation();
  const { from, seat, seen } = useCell();
  const connection = useConnection();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<readonly Can[] | null>(null);
  useEffect(() => {
    if (!open) return;
    let wanted = true;
    void connection.question(canIn({ from, seat }, true)).then((reply) => {
      if (wanted && reply.ok) setTold(reply.value as readonly Can[]);
    });
    return () => {
      wanted = false;
    };
  }, [open, connection, from, seat, seen.view.n]);
  return (
    <details className="folded" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('cell.notNow.title')}</summary>
      {told === null ? <Text c="dimmed">{t('cell.desk.asking')}</Text> : <Reasons of={told} />}
    </details>
  );
}

/** What runs the exercise is not for a cell, and would only hide what is. */
const forPlayers: readonly string[] = ['party', 'anyone'];

function Reasons({ of }: { readonly of: readonly Can[] }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const refused = of.flatMap((one) => {
    // what is about nothing that there is was tried with a name that was made up
    if (one.accepts || one.refusal.code === 'unknown-subject') return [];
    return forPlayers.includes(actShapes[one.do].by) ? [{ ...one, about: aboutOf(cell, one.ref) }] : [];
  });
  // many acts want a higher seat: they would hide the others
  const inOrder = refused.toSorted((a, b) => forAnother(a) - forAnother(b));
  return (
    <ul className="reasons" tabIndex={0} aria-label={t('cell.notNow.title')}>
      {inOrder.map(({ do: verb, about, refusal }, index) => (
        <li key={index}>
          <Text size="sm" fw={600} component="div">
            {verbWords(verb)}
            {about === null ? '' : ` · ${about.label}`} <ClauseMark clause={actShapes[verb].clause} />
          </Text>
          <Text size="sm">
            {plainly(refusal.message, about)}{' '}
            <Text span size="xs" c="dimmed">
              {refusal.rule}
            </Text>
          </Text>
        </li>
      ))}
    </ul>
  );
}

const forAnother = ({ refusal }: { readonly refusal: Refused }): number =>
  Number(refusal.code === 'not-your-seat');
