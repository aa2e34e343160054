/** What can be done about one thing: a button for each act, which opens its form. */
import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { actSays } from '../text/actSays.ts';
import type { ActGroup } from './actions.ts';
import { actWords } from './names.ts';
import { useCell } from './useCell.ts';

export function OnSubject({ group: { about, acts } }: { readonly group: ActGroup }): ReactElement {
  const cell = useCell();
  return (
    <div>
      <Text size="sm" fw={600} component="h3" m={0} mb={4}>
        {about}
      </Text>
      <Group gap="xs">
        {acts.map((can) => (
          <Button
            key={`${can.do} ${can.ref ?? ''} ${can.incident ?? ''}`}
            size="compact-sm"
            variant="default"
            title={actSays(can.do)}
            onClick={() => cell.open({ verb: can.do, ref: can.ref, incident: can.incident })}
          >
            {actWords(cell, can)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
