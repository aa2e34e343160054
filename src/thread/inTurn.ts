/** Work on the same thing is done one after the other, each when the one before is over, whether or not that failed. */
export function inTurn(): <T>(about: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (about, work) => {
    const turn = (last.get(about) ?? Promise.resolve()).then(work);
    const over = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(about) === over) last.delete(about);
      });
    last.set(about, over);
    return turn;
  };
}
