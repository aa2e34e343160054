/** A part of the page that comes later is asked for again while the line is down; it would leave the page blank. */
export const untilHere = async <T>(load: () => Promise<T>, pauseMs = 1000): Promise<T> => {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
};
