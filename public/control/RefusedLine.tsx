/** What was refused, and why; and who has the final say where it is not here. */
import { Alert, Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live/useLive.ts';
import { plainly } from '../text/plainly.ts';
import { useControl } from './room.ts';

export function RefusedLine(): ReactElement {
  const { t } = useTranslation();
  const { refused, forget, holds, isCut, send, sheet } = useControl();
  const holder = useLive((state) => state.places?.holder ?? null);
  const placed = useLive((state) => state.places !== null);
  return (
    <div aria-live="assertive" className="control-told">
      {refused === null || sheet !== null ? null : (
        <Alert
          color="red"
          p="xs"
          withCloseButton
          closeButtonLabel={t('control.dismiss')}
          onClose={forget}
          title={refused.rule === null ? t('app.refused') : t('app.refusedBy', { rule: refused.rule })}
        >
          {plainly(refused.message)}
        </Alert>
      )}
      {isCut ? (
        <Alert color="yellow" p="xs">
          {t('control.cut')}
        </Alert>
      ) : null}
      {holds || isCut || !placed ? null : (
        <Alert color="yellow" p="xs">
          <Group gap="sm">
            {t(holder === null ? 'control.notHeldNobody' : 'control.notHeld')}
            <Button size="compact-sm" onClick={() => void send({ kind: 'handOver' })}>
              {t('control.takeOver')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}
