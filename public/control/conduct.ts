/** How time is conducted, as the catalogue names it: `moveOpen` of `move.open`, `none` before anything was said. */
export const conductOf = (state: string): string =>
  state === '' ? 'none' : state.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
