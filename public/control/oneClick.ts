import type { MouseEvent } from 'react';

/** For a button that is another after it was pressed: the second click of a double-click was not meant for what stands there then. */
export const oneClick =
  (go: () => void) =>
  ({ detail }: Pick<MouseEvent, 'detail'>): void => {
    if (detail < 2) go();
  };
