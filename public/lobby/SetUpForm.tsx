/** Who plays what, and which variant; then the exercise is set up and its places are shown. */
import { Alert, Button, Fieldset, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioCard } from '../../src/contract/http/catalogue.ts';
import { go } from '../app/route.ts';
import { inWords } from '../text/inWords.ts';
import { setUp } from './house.ts';
import type { Begin } from '../../src/contract/http/exercise.ts';

interface SetUpFormProps {
  readonly scenario: Begin['scenario'];
  readonly card: ScenarioCard;
  readonly policies: readonly string[];
}

/** `person`, `script`, `policy:silent`; '' is what the scenario says. */
type Chosen = Readonly<Record<string, string>>;

export function SetUpForm({ scenario, card, policies }: SetUpFormProps): ReactElement {
  const { t } = useTranslation();
  const [variant, setVariant] = useState('');
  const [cast, setCast] = useState<Chosen>({});
  const [name, setName] = useState(() => localStorage.getItem('hotline.name') ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    if (name.trim() !== '') localStorage.setItem('hotline.name', name.trim());
    const begun = await setUp(
      { scenario, ...(variant === '' ? {} : { variant }), cast: castFrom(cast) },
      card.agreement,
    );
    setBusy(false);
    if (begun.ok) go(`#/house/places/${begun.value.exercise.id}`);
    else
      setProblem(
        [begun.problem.detail, ...(begun.problem.errors ?? []).map(({ message }) => message)].join(' '),
      );
  };
  const choose = (who: string) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setCast((before) => ({ ...before, [who]: value }));
  };
  const kinds = [
    { value: 'person', label: t('lobby.by.person') },
    { value: 'script', label: t('lobby.by.script') },
    ...policies.map((policy) => ({
      value: `policy:${policy}`,
      label: t('lobby.by.policy', { policy: t(`lobby.policies.${policy}`, { defaultValue: policy }) }),
    })),
  ];
  const players = card.agreement.parties.flatMap(({ id, seats }) => [
    cast[id] ?? usual(card, id),
    ...seats.map(({ id: seat }) => cast[seat] ?? usualSeat(card, seat)),
  ]);
  const nobody = !players.includes('person');
  return (
    <form onSubmit={(event) => void begin(event)}>
      <Stack gap="md" maw={720}>
        {card.variants.length === 0 ? null : (
          <NativeSelect
            label={t('lobby.variant')}
            value={variant}
            onChange={({ currentTarget }) => setVariant(currentTarget.value)}
            data={[
              { value: '', label: t('lobby.variantNone') },
              ...card.variants.map(({ id, title }) => ({
                value: id,
                label: title === null ? id : inWords(title),
              })),
            ]}
          />
        )}
        <div className="cast">
          {card.agreement.parties.map(({ id, name: party, seats }) => {
            const chosen = cast[id] ?? usual(card, id);
            return (
              <Fieldset key={id} legend={inWords(party)}>
                <NativeSelect
                  label={t('lobby.whoParty', { party: inWords(party) })}
                  description={t(`lobby.byWhat.${chosen.split(':')[0] ?? ''}`, { defaultValue: '' })}
                  value={chosen}
                  onChange={choose(id)}
                  data={kinds}
                />
                <details>
                  <summary>
                    <Text span size="sm">
                      {t('lobby.whoSeat')}
                    </Text>
                  </summary>
                  {seats.map(({ id: seat, title }) => (
                    <NativeSelect
                      key={seat}
                      size="xs"
                      mt="xs"
                      label={inWords(title)}
                      value={cast[seat] ?? usualSeat(card, seat)}
                      onChange={choose(seat)}
                      data={[{ value: '', label: t('lobby.asParty') }, ...kinds]}
                    />
                  ))}
                </details>
              </Fieldset>
            );
          })}
        </div>
        {nobody ? <Text size="sm">{t('lobby.nobody')}</Text> : null}
        <TextInput
          label={t('lobby.directorName')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          maxLength={60}
          autoComplete="name"
        />
        {problem === null ? null : (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" size="md" loading={busy} w="fit-content">
          {t('lobby.begin')}
        </Button>
      </Stack>
    </form>
  );
}

const written = (player: ScenarioCard['cast'][string] | undefined): string =>
  player === undefined
    ? ''
    : player['played-by'] === 'policy'
      ? `policy:${player.policy ?? ''}`
      : player['played-by'];

const usual = ({ cast }: ScenarioCard, party: string): string => written(cast[party]) || 'script';
const usualSeat = ({ cast }: ScenarioCard, seat: string): string => written(cast[seat]);

function castFrom(chosen: Chosen): NonNullable<Begin['cast']> {
  const cast: NonNullable<Begin['cast']> = {};
  for (const [who, text] of Object.entries(chosen)) {
    const [by = '', policy] = text.split(':');
    if (by === 'person' || by === 'script') cast[who] = { 'played-by': by };
    else if (by === 'policy' && policy !== undefined) cast[who] = { 'played-by': by, policy };
  }
  return cast;
}
