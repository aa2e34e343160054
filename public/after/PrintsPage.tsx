/** What can be put on paper from this place. */
import { Anchor, List, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '../live/useLive.ts';
import { sheets } from './Sheets.tsx';

export function PrintsPage(): ReactElement {
  const { t } = useTranslation();
  const { place } = useWelcome();
  const isControl = place.kind === 'director' || place.kind === 'controller';
  return (
    <Stack maw={640}>
      <Text>{t('after.printWhat')}</Text>
      <List spacing="sm">
        {sheets
          .filter((one) => one !== 'msel' || isControl)
          .map((one) => (
            <List.Item key={one}>
              <Anchor href={`#/seat/after/prints/${one}`}>{t(`after.${one}`)}</Anchor>
              <Text size="sm">{t(`after.${one}What`)}</Text>
            </List.Item>
          ))}
      </List>
    </Stack>
  );
}
