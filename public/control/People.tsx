/** People and places: who is in, who may not come in any more, new links, and who has the final say. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place, Person } from '../../src/contract/live/place.ts';
import { seatToken } from '../app/route.ts';
import { useLive } from '../live/useLive.ts';
import { useConnection } from '../live/useLive.ts';
import { Invitations } from '../lobby/Invitations.tsx';
import type { Invited } from '../lobby/Invitations.tsx';
import { inOrder } from '../app/usePlaceName.ts';
import { Dialog } from '../app/Dialog.tsx';
import { useSeatNames } from '../app/usePlaceName.ts';
import { usePlayedBy } from '../app/usePlayedBy.ts';
import { Drop } from './Drop.tsx';
import { useControl } from './room.ts';
import { useCast } from './useCast.ts';
import { usePlaceNames } from './usePlaceNames.ts';

export function People(): ReactElement {
  const { isDirector, holds, send } = useControl();
  const connection = useConnection();
  const told = useLive((state) => state.places);
  const presence = useLive((state) => state.presence);
  const nameOf = usePlaceNames();
  const names = useSeatNames();
  const playedBy = usePlayedBy(useCast().of);
  const [renewed, setRenewed] = useState<Invited | null>(null);
  const here = new Set(
    presence.flatMap(({ people }) => people.filter((one) => one.here).map(({ id }) => id)),
  );
  const people = told?.people ?? [];
  const places = (told?.places ?? []).toSorted(inOrder(names)).sort(byCrowd(people));
  const renew = async (place: Place): Promise<void> => {
    const reply = await connection.command({ kind: 'renew', place: place.id });
    if (!reply.ok) return;
    const { link, code } = reply.value as { link: string; code: string };
    setRenewed({ ...place, code, link: `${location.origin}/#/join/${link}` });
  };
  return (
    <>
      <ul className="cards">
        {places.map((place) => (
          <PlaceCard
            key={place.id}
            place={place}
            name={nameOf(place.id)}
            played={playedBy(place)}
            people={people.filter((one) => one.place === place.id && one.status !== 'removed')}
            here={here}
            renew={isDirector && holds ? () => void renew(place) : null}
            lock={
              isDirector && holds
                ? () => void send({ kind: 'lock', place: place.id, locked: !place.locked })
                : null
            }
          />
        ))}
      </ul>
      <Renewed of={renewed} close={() => setRenewed(null)} />
    </>
  );
}

/** Places with people in them come first; the others keep their order. */
const byCrowd =
  (people: readonly Person[]) =>
  (a: Place, b: Place): number =>
    Number(people.some(({ place }) => place === b.id)) - Number(people.some(({ place }) => place === a.id));

function Renewed({ of, close }: { readonly of: Invited | null; readonly close: () => void }): ReactElement {
  const { t } = useTranslation();
  const names = useSeatNames();
  const nameOf = usePlaceNames();
  const { of: player } = useCast();
  return (
    <Dialog
      opened={of !== null}
      onClose={close}
      title={t('control.people.renewed', { place: of === null ? '' : nameOf(of.id) })}
    >
      <Text size="sm" mb="sm">
        {t('control.people.renewedWhat')}
      </Text>
      {of === null ? null : <Invitations places={[of]} names={names} player={player} token={seatToken()} />}
      <Group justify="flex-end" mt="sm">
        <Button onClick={close}>{t('control.close')}</Button>
      </Group>
    </Dialog>
  );
}

interface PlaceCardProps {
  readonly place: Place;
  readonly name: string;
  /** By what, where nobody has to come. */
  readonly played: string;
  readonly people: readonly Person[];
  readonly here: ReadonlySet<string>;
  readonly renew: (() => void) | null;
  readonly lock: (() => void) | null;
}

function PlaceCard({ place, name, played, people, here, renew, lock }: PlaceCardProps): ReactElement {
  const { t } = useTranslation();
  return (
    <li className="card">
      <div className="card-head">
        <strong>{name}</strong>
        <code className="card-state">{place.code}</code>
      </div>
      {people.map((person) => (
        <PersonRow key={person.id} of={person} isHere={here.has(person.id)} />
      ))}
      <div className="card-do">
        {people.length === 0 ? (
          <span className="quiet">{played === '' ? t('control.people.empty') : played}</span>
        ) : null}
        {place.locked ? <span className="tag">{t('control.people.locked')}</span> : null}
        {lock === null ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={lock}
            aria-label={`${t(place.locked ? 'control.people.unlock' : 'control.people.lock')}: ${name}`}
          >
            {t(place.locked ? 'control.people.unlock' : 'control.people.lock')}
          </Button>
        )}
        {renew === null ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={renew}
            aria-label={`${t('control.people.renew')}: ${name}`}
          >
            {t('control.people.renew')}
          </Button>
        )}
      </div>
    </li>
  );
}

function PersonRow({ of, isHere }: { readonly of: Person; readonly isHere: boolean }): ReactElement {
  const { t } = useTranslation();
  const { isDirector, holds, send } = useControl();
  const told = useLive((state) => state.places);
  const nameOf = usePlaceNames();
  const isHolder = told?.holder === of.id;
  const may = isDirector && holds;
  const moving = `${t('control.people.move')}: ${of.name}`;
  const status = of.status === 'knocks' ? 'knocks' : isHere ? 'here' : 'away';
  return (
    <div className="person">
      <span aria-hidden>{of.status === 'in' && isHere ? '●' : '○'}</span>
      <strong>{of.name}</strong>
      <span className="quiet">{t(`control.people.${status}`)}</span>
      {isHolder ? <span className="tag">{t('control.people.holder')}</span> : null}
      {may && of.status === 'knocks' ? (
        <Button size="compact-xs" onClick={() => void send({ kind: 'admit', person: of.id })}>
          {t('control.needs.admit')}
        </Button>
      ) : null}
      {may && !isHolder ? (
        <Drop
          label={
            <>
              <span aria-hidden>⋯</span>
              <span className="visually-hidden">{moving}</span>
            </>
          }
          title={moving}
        >
          <NativeSelect
            size="xs"
            label={t('control.people.moveTo', { name: of.name })}
            value={of.place}
            onChange={({ currentTarget }) =>
              void send({ kind: 'move', person: of.id, place: currentTarget.value })
            }
            data={(told?.places ?? []).map(({ id }) => ({ value: id, label: nameOf(id) }))}
          />
          {of.place === 'director' ? (
            <Button
              mt="xs"
              size="compact-xs"
              variant="default"
              onClick={() => void send({ kind: 'handOver', person: of.id })}
            >
              {t('control.people.handOver')}
            </Button>
          ) : null}
          <Button
            mt="xs"
            size="compact-xs"
            color="red"
            variant="outline"
            onClick={() => void send({ kind: 'remove', person: of.id })}
          >
            {t('control.people.remove')}
          </Button>
        </Drop>
      ) : null}
    </div>
  );
}
