const PAUSE_MS = 1_000;

/**
 * A part of the page that comes later. When it does not come, the server is away, or has other files since: the page is loaded anew
 * once the server answers; the place is kept, and so is what was being written.
 */
export const untilHere = <T>(load: () => Promise<T>): Promise<T> => load().catch(loadAnew);

async function loadAnew(): Promise<never> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const answers = await fetch('/healthz').then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) location.reload();
  }
}
