/** What is not accepted now, folded away: why, by which rule, and the clause behind the act. */
import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actShapes } from '../forms/actShapes.ts';
import type { Can } from '../../src/contract/live/can.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { useConnection } from '../live/useLive.ts';
import { ClauseMark } from './ClauseMark.tsx';
import { aboutOf } from './names.ts';
import { sameReason } from './sameReason.ts';
import type { NotAccepted, Reason } from './sameReason.ts';
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
      {sameReason(inOrder).map((reason, index) => (
        <li key={index}>{reason.of.length === 1 ? <Alone {...reason} /> : <Several {...reason} />}</li>
      ))}
    </ul>
  );
}

function Alone(reason: Reason): ReactElement {
  return (
    <>
      {reason.of.map((one) => (
        <Text key={one.do} size="sm" fw={600} component="div">
          <Act {...one} />
        </Text>
      ))}
      <Because {...reason} />
    </>
  );
}

/** One row for all that have the same reason; it opens. */
function Several(reason: Reason): ReactElement {
  const { t } = useTranslation();
  return (
    <details>
      <summary>
        <strong>{t('cell.notNow.several', { count: reason.of.length })}</strong>
        <Because {...reason} />
      </summary>
      <ul className="reasons-of">
        {reason.of.map((one, index) => (
          <li key={index}>
            <Act {...one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Act({ do: verb, about }: NotAccepted): ReactElement {
  return (
    <>
      {verbWords(verb)}
      {about === null ? '' : ` · ${about.label}`} <ClauseMark clause={actShapes[verb as Verb].clause} />
    </>
  );
}

function Because({ says, rule }: Reason): ReactElement {
  return (
    <Text size="sm" component="span" display="block">
      {says}{' '}
      <Text span size="xs" c="dimmed">
        {rule}
      </Text>
    </Text>
  );
}

const forAnother = ({ refusal }: NotAccepted): number => Number(refusal.code === 'not-your-seat');
