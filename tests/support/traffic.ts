/** Everything that a page receives from the server, over HTTP and its socket, as text; the program itself is left out. */
import type { Page } from 'playwright-core';

export interface Traffic {
  /** All of it, in the order in which it came. */
  readonly received: () => Promise<string>;
}

export function trafficOf(page: Page): Traffic {
  const parts: Promise<string>[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => parts.push(Promise.resolve(payload.toString())));
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/assets/')) return;
    parts.push(response.text().catch(() => ''));
  });
  return { received: async () => (await Promise.all(parts)).join('\n') };
}
