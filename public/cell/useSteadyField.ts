/** What arrives never moves the field that somebody writes in: the page is moved back by as much, before it is painted. */
import { useEffect } from 'react';

const written = 'input, textarea, select';

export function useSteadyField(): void {
  useEffect(() => {
    let kept: { readonly field: Element; readonly top: number } | null = null;
    const note = (): void => {
      const field = document.activeElement;
      kept = field?.matches(written) === true ? { field, top: field.getBoundingClientRect().top } : null;
    };
    const steady = (): void => {
      if (kept !== null && kept.field === document.activeElement) {
        const moved = kept.field.getBoundingClientRect().top - kept.top;
        if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
      }
      note();
    };
    const observer = new ResizeObserver(steady);
    observer.observe(document.body);
    addEventListener('focusin', note);
    addEventListener('scroll', note, { passive: true });
    return () => {
      observer.disconnect();
      removeEventListener('focusin', note);
      removeEventListener('scroll', note);
    };
  }, []);
}
