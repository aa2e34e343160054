/** Sheets by which people are brought to their places: link, code and QR code of each, made to be printed, one place a sheet. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../src/contract/live/place.ts';
import { Reach, useAddress, useDrawn } from './reach.tsx';
import { inOrder, usePlaceName } from '../app/usePlaceName.ts';
import type { Names } from '../app/usePlaceName.ts';
import type { Player } from '../app/playerOf.ts';
import { usePlayedBy } from '../app/usePlayedBy.ts';
import './lobby.css';

export interface Invited extends Place {
  readonly link: string;
}

interface InvitationsProps {
  readonly places: readonly Invited[];
  /** What parties and seats are called, by id. */
  readonly names: Names;
  /** Who plays a seat. */
  readonly player: (seat: string) => Player;
  readonly token: string | null;
}

export function Invitations({ places, names, player, token }: InvitationsProps): ReactElement {
  const { t } = useTranslation();
  const { addresses, address, choose } = useAddress(token);
  const sorted = places.toSorted(inOrder(names));
  const links = sorted.map(({ link }) => `${address}/${new URL(link, location.origin).hash}`);
  const drawn = useDrawn(links, token);
  const playedBy = usePlayedBy(player);
  return (
    <div>
      <Reach addresses={addresses} address={address} choose={choose} />
      <Group my="sm" className="no-print">
        <Button variant="default" onClick={() => print()}>
          {t('lobby.print')}
        </Button>
      </Group>
      <ul className="sheets">
        {sorted.map((place, index) => (
          <Sheet
            key={place.id}
            of={place}
            names={names}
            played={playedBy(place)}
            origin={address}
            link={links[index] ?? place.link}
            svg={drawn[index] ?? null}
          />
        ))}
      </ul>
    </div>
  );
}

interface SheetProps {
  readonly of: Invited;
  readonly names: Names;
  /** By what, where nobody has to come. */
  readonly played: string;
  readonly origin: string;
  readonly link: string;
  readonly svg: string | null;
}

function Sheet({ of, names, played, origin, link, svg }: SheetProps): ReactElement {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const name = usePlaceName(names)(of);
  return (
    <li className="sheet">
      <div className="sheet-qr">
        {svg === null ? null : (
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
            alt={t('lobby.qrOf', { place: name })}
            width={132}
            height={132}
          />
        )}
      </div>
      <div className="sheet-words">
        <Text fw={600}>{name}</Text>
        {played === '' ? null : (
          <Text size="sm" className="sheet-played">
            <b>{played}.</b> {t('lobby.playedWhat')}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {t('lobby.scan', { origin })}
        </Text>
        <Text component="p" className="sheet-code">
          {of.code}
        </Text>
        <Group gap="xs" className="no-print">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t('lobby.copy')}: ${name}`}
            onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
          >
            {t(copied ? 'lobby.copied' : 'lobby.copy')}
          </Button>
        </Group>
        <Text size="xs" className="sheet-link">
          {link}
        </Text>
        <Text size="xs" className="print-only">
          {t('lobby.sheetNote')}
        </Text>
      </div>
    </li>
  );
}
