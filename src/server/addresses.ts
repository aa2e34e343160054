/** By what addresses people on other machines reach this server. */
import { networkInterfaces } from 'node:os';
import type { Addresses } from '../contract/http/operation.ts';

interface Where {
  readonly host: string;
  /** The address in front of it, where there is one. */
  readonly url: string | null;
}

const everywhere: readonly string[] = ['0.0.0.0', '::', ''];

export function addressesOf({ host, url }: Where, port: number): Addresses {
  const origin = (address: string): string =>
    `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
  if (url !== null) return { addresses: [url], port };
  if (everywhere.includes(host)) return { addresses: outward().map(origin), port };
  return { addresses: isLoopback(host) ? [] : [origin(host)], port };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/** The addresses of this machine on its networks; those of version 6 that hold on one cable alone are no use in a link. */
function outward(): string[] {
  return Object.values(networkInterfaces()).flatMap((all = []) =>
    all
      .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
      .map(({ address }) => address),
  );
}
