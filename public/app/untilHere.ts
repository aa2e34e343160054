/**
 * A part of the page that comes later, and did not come: the server is away, or has other files since. The page is loaded anew once
 * the server answers; the place is kept, and so is what was being written.
 */
const PAUSE_MS = 1_000;

export const untilHere = <T>(load: () => Promise<T>, anew: () => Promise<never> = loadAnew): Promise<T> =>
  load().catch(anew);

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
