/** Requests of both sides, the open ones first, with the clocks that run on them and what can be done about each. */
import { Badge, Button, Group, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFacts } from '../../src/picture/requests.ts';
import { plainName } from '../../src/picture/words.ts';
import { DeadlineBar } from './DeadlineBar.tsx';
import { incidentLabel } from './names.ts';
import { RequestText } from './RequestText.tsx';
import { namesOn, useCell } from './useCell.ts';
import { optionWords, stateSaid, verbWords } from './words.ts';
import { stateOf } from '../live/useLive.ts';

export function OpenMatters(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const open = cell.requests.filter(({ ended }) => ended === null);
  const over = cell.requests.filter(({ ended }) => ended !== null);
  const drafts = namesOn(cell.seen, 'request').filter(
    (name) => stateOf(cell.seen, `request/${name}`, 'life') === 'drafted',
  );
  return (
    <section aria-labelledby="open-title" className="panel">
      <Title order={2} size="h4" id="open-title" mb="sm">
        {t('cell.open.title')}
      </Title>
      {open.length + over.length + drafts.length === 0 ? <Text c="dimmed">{t('cell.open.none')}</Text> : null}
      <ul className="matters">
        {drafts.map((name) => (
          <li key={name}>
            <Group gap="sm">
              <Text fw={600}>{plainName(name).toUpperCase()}</Text>
              <Badge variant="light" color="gray">
                {stateSaid('request', 'drafted')}
              </Badge>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => cell.open({ verb: 'request.send', ref: `request/${name}` })}
              >
                {t('cell.open.goOn')}
              </Button>
            </Group>
          </li>
        ))}
        {open.map((request) => (
          <Matter key={request.ref} request={request} />
        ))}
      </ul>
      {over.length === 0 ? null : (
        <details className="folded">
          <summary>{t('cell.open.over', { count: over.length })}</summary>
          <ul className="matters">
            {over.map((request) => (
              <Matter key={request.ref} request={request} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What is most often done about a request comes first. */
const first = ['request.acknowledge', 'request.answer', 'request.supply', 'request.accept'];

function Matter({ request }: { readonly request: RequestFacts }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const [from, to] =
    request.from === cell.party ? [cell.ours.short, cell.theirs.short] : [cell.theirs.short, cell.ours.short];
  const acts = (cell.can ?? [])
    .filter(({ ref, accepts, do: verb }) => ref === request.ref && accepts && verb !== 'request.send')
    .sort((a, b) => place(a.do) - place(b.do));
  const clocks = request.rounds.filter(({ ended, result }) => ended === null && result !== 'off');
  const ours = request.from !== cell.party;
  return (
    <li>
      <Group gap="sm">
        <Text fw={600}>{request.label}</Text>
        <Text size="sm">
          {from} → {to}
        </Text>
        <Badge variant="light" color="gray">
          {stateSaid('request', request.state)}
        </Badge>
        <Text size="sm" c="dimmed">
          {optionWords(request.kind || 'information')}
          {request.incident === null ? '' : ` · ${incidentLabel(cell, request.incident)}`}
        </Text>
      </Group>
      {clocks.map((round) => (
        <DeadlineBar
          key={round.clock}
          round={round}
          whose={t(ours ? 'cell.open.ours' : 'cell.open.theirs')}
        />
      ))}
      <Group gap="xs" mt={4}>
        {acts.map(({ do: verb, ref }) => (
          <Button
            key={verb}
            size="compact-sm"
            variant={first.includes(verb) ? 'light' : 'default'}
            onClick={() => cell.open({ verb, ref })}
          >
            {verbWords(verb)}
          </Button>
        ))}
      </Group>
      <details className="folded">
        <summary>{t('cell.open.read', { label: request.label })}</summary>
        <RequestText request={request} />
      </details>
    </li>
  );
}

const place = (verb: string): number => {
  const at = first.indexOf(verb);
  return at < 0 ? first.length : at;
};
