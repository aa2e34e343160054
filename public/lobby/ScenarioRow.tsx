/** One scenario of the lobby: its story, how long, who plays, what for; the rest of it when it is asked for. */
import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioCard } from '../../src/contract/http/catalogue.ts';
import { lengthOf } from '../app/times.ts';
import { failureSays } from './failureSays.ts';
import { inWords } from '../text/inWords.ts';

export function ScenarioRow({ of }: { readonly of: ScenarioCard }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className="scenario">
      <div className="scenario-head">
        <div>
          <Title order={3} size="h4">
            {inWords(of.title)}
          </Title>
          <CardFacts of={of} />
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'lobby.less' : 'lobby.more')}
          </Button>
          <Button
            size="compact-md"
            component="a"
            href={`#/house/set-up/${encodeURIComponent(of.name)}`}
            aria-label={t('lobby.setUpTitle', { title: inWords(of.title) })}
          >
            {t('lobby.setUp')}
          </Button>
        </Group>
      </div>
      <Text size="sm" lineClamp={open ? 0 : 2}>
        {inWords(of.summary)}
      </Text>
      <div id={id} hidden={!open}>
        <CardRest of={of} />
      </div>
    </li>
  );
}

export function CardFacts({ of }: { readonly of: ScenarioCard }): ReactElement {
  const { t } = useTranslation();
  const span = Date.parse(of.endex) - Date.parse(of.startex);
  const [one, other] = of.agreement.parties;
  const facts = [
    of.minutes === null ? t('lobby.minutesNone') : t('lobby.minutes', { count: of.minutes }),
    t('lobby.span', { span: lengthOf(span) }),
    one && other ? t('lobby.between', { one: inWords(one.name), other: inWords(other.name) }) : '',
  ];
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Text>
      <Badge size="sm" variant="outline" color="gray">
        {t(of.fictional ? 'lobby.fictional' : 'lobby.real')}
      </Badge>
      {of.lesson ? (
        <Badge size="sm" variant="outline" color="gray">
          {t('lobby.lesson', { count: of.steps })}
        </Badge>
      ) : null}
    </Group>
  );
}

export function CardRest({ of }: { readonly of: ScenarioCard }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="scenario-rest">
      <div>
        <Text fw={600} size="sm">
          {t('lobby.objectives')}
        </Text>
        <ul>
          {of.objectives.map(({ id, text }) => (
            <li key={id}>
              {id} · {inWords(text)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        {of.agreement.parties.map(({ id, name, seats }) => (
          <div key={id}>
            <Text fw={600} size="sm">
              {inWords(name)} · {t('lobby.seats', { count: seats.length })}
            </Text>
            <ul>
              {seats.map(({ id: seat, title }) => (
                <li key={seat}>{inWords(title)}</li>
              ))}
            </ul>
          </div>
        ))}
        {of.variants.length === 0 ? null : (
          <>
            <Text fw={600} size="sm">
              {t('lobby.variants')}
            </Text>
            <ul>
              {of.variants.map(({ id, title }) => (
                <li key={id}>{title === null ? id : inWords(title)}</li>
              ))}
            </ul>
          </>
        )}
        <Text size="sm" c="dimmed">
          {t('lobby.under', { agreement: inWords(of.agreement.title) })}
        </Text>
        {of.plays.length === 0 ? null : (
          <>
            <Text fw={600} size="sm">
              {t('lobby.plays')}
            </Text>
            <ul>
              {of.plays.map((code) => (
                <li key={code}>
                  {failureSays(code)} ({code})
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
