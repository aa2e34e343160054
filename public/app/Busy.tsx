/** Something is on its way. */
import { Center, Loader, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from './Frame.tsx';

export function Busy({ what }: { readonly what?: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Frame>
      <Center mih="60vh">
        <Stack align="center" gap="sm" role="status" aria-busy>
          <Loader size="sm" aria-hidden />
          <Text>{what ?? t('app.connecting')}</Text>
        </Stack>
      </Center>
    </Frame>
  );
}
