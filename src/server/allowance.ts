/** A bucket of permits: so many at once, refilled at so many a second. */
export function allowance(
  { atOnce, perSecond }: { readonly atOnce: number; readonly perSecond: number },
  monotonic: () => number,
): () => boolean {
  let left = atOnce;
  let last = monotonic();
  return () => {
    const now = monotonic();
    left = Math.min(atOnce, left + ((now - last) / 1000) * perSecond);
    last = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
