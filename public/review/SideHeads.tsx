/** The head of a table that has a column for each side, the first party at the left. */
import type { ReactElement } from 'react';
import { useCell } from '../cell/useCell.ts';
import { inWords } from '../text/inWords.ts';

export function SideHeads(): ReactElement {
  const { setting } = useCell();
  return (
    <thead>
      <tr>
        {Object.values(setting.parties).map(({ short, name }) => (
          <th key={short} scope="col">
            {inWords(name)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
