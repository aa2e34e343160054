/** By what address people on other machines reach this server, and links drawn as QR codes. */
import { Alert, Code, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Addresses, DrawnLinks } from '../../src/contract/http/operation.ts';
import { ask } from '../live/http.ts';

interface ReachProps {
  readonly addresses: Addresses | null;
  readonly address: string;
  readonly choose: (address: string) => void;
}

export function Reach({ addresses, address, choose }: ReachProps): ReactElement | null {
  const { t } = useTranslation();
  if (addresses === null) return null;
  if (addresses.addresses.length === 0) {
    const command = `npm start -- --host 0.0.0.0 --port ${addresses.port}`;
    return (
      <Alert color="yellow" title={t('lobby.onlyHere')} className="no-print" my="sm">
        {t('lobby.onlyHereWhat', { command: '' })}
        <Code block mt="xs">
          {command}
        </Code>
      </Alert>
    );
  }
  const all = [...new Set([...addresses.addresses, location.origin])];
  return (
    <NativeSelect
      className="no-print"
      label={t('lobby.address')}
      description={t('lobby.reachable')}
      value={address}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      data={all}
      maw={480}
    />
  );
}

export function useAddress(token: string | null): {
  readonly addresses: Addresses | null;
  readonly address: string;
  readonly choose: (address: string) => void;
} {
  const [addresses, setAddresses] = useState<Addresses | null>(null);
  const [address, choose] = useState(location.origin);
  useEffect(() => {
    void ask<Addresses>('/api/v1/addresses', { token }).then((answer) => {
      if (!answer.ok) return;
      setAddresses(answer.value);
      const [first] = answer.value.addresses;
      const here = ['127.0.0.1', 'localhost', '[::1]'].includes(location.hostname);
      if (first !== undefined && here) choose(first);
    });
  }, [token]);
  return { addresses, address, choose };
}

export function useDrawn(links: readonly string[], token: string | null): readonly string[] {
  const [drawn, setDrawn] = useState<readonly string[]>([]);
  const all = links.join('\n');
  useEffect(() => {
    if (all === '') return;
    void ask<DrawnLinks>('/api/v1/qr', { token, body: { links: all.split('\n') } }).then((answer) => {
      if (answer.ok) setDrawn(answer.value.drawn);
    });
  }, [all, token]);
  return drawn;
}
