/** The clause of the agreement behind an act, or that it is design. */
import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function ClauseMark({ clause }: { readonly clause: string | null }): ReactElement {
  const { t } = useTranslation();
  return (
    <Text span size="xs" c="dimmed">
      {clause === null ? t('cell.design') : t('cell.clause', { clause })}
    </Text>
  );
}
