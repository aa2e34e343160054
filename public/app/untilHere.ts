const PAUSE_MS = 1_000;
const KEY = 'hotline.loadedAnew';
/** The script that loads all others has another address in each build. */
const build = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';

/** Parts that are asked for together fail together: the page is loaded anew for all of them at once. */
let anew: Promise<never> | undefined;

/**
 * A part of the page that comes later. When it does not come, the server is away, or has other files since: the page is loaded anew
 * once the server answers; the place is kept, and so is what was being written. Where the server was there all the time, that is tried
 * once in a build: the part itself is at fault when it does not come then either.
 */
export const untilHere = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch((fault: unknown) => {
    anew ??= loadAnew(fault).finally(() => {
      anew = undefined;
    });
    return anew;
  });

async function loadAnew(fault: unknown): Promise<never> {
  let wasAway = false;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (await answers()) break;
    wasAway = true;
  }
  if (!wasAway) {
    if (sessionStorage.getItem(KEY) === build) throw fault;
    sessionStorage.setItem(KEY, build);
  }
  location.reload();
  // the page is about to go
  return new Promise(() => undefined);
}

const answers = (): Promise<boolean> =>
  fetch('/healthz').then(
    ({ ok }) => ok,
    () => false,
  );
