/**
 * The focus is never lost: where what had it goes away, by an act or by a message, what stood nearest around it takes it. A button
 * that is sending gets it back. Whoever presses somewhere with a pointer has left on purpose.
 */

/** An element and what stands around it, up to the content of the page. */
export function around(element: Element | null): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let one = element; one !== null && one !== document.body; one = one.parentElement)
    if (one instanceof HTMLElement && one.id !== 'root') found.push(one);
  return found;
}

const canHold = (element: HTMLElement): boolean =>
  element.isConnected && element.checkVisibility() && !element.matches(':disabled, [inert], [inert] *');

export function focusNearest(elements: readonly HTMLElement[]): void {
  const next = elements.find(canHold) ?? document.getElementById('content');
  if (next === null) return;
  if (next.tabIndex < 0) next.tabIndex = -1;
  next.focus({ preventScroll: true });
}

const isSending = (element: HTMLElement): boolean =>
  element.isConnected && element.matches(':disabled[data-loading]');

/** A dialog gives the focus back by itself. */
const hasClosed = (dialog: HTMLDialogElement | null): boolean =>
  dialog !== null && !(dialog.isConnected && dialog.open);

/** Returns what ends it. */
export function keepFocus(): () => void {
  let last: readonly HTMLElement[] = [];
  const note = ({ target }: Event): void => {
    last = target instanceof Element ? around(target) : [];
  };
  const forget = (): void => {
    last = [];
  };
  const look = (): void => {
    const [was] = last;
    if (was === undefined || isSending(was) || hasClosed(was.closest('dialog'))) return;
    if (document.activeElement === null || document.activeElement === document.body) focusNearest(last);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'open', 'hidden'],
  });
  addEventListener('focusin', note);
  addEventListener('pointerdown', forget);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', note);
    removeEventListener('pointerdown', forget);
  };
}
