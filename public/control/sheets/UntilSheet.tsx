/** Running forward to an instant; what would come on the way is shown first. */
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY } from '../../../src/contract/time.ts';
import { useNow } from '../../live/useNow.ts';
import { InstantInput, asInstant } from '../InstantInput.tsx';
import { useControl } from '../room.ts';
import { AheadList } from './AheadList.tsx';

export function UntilSheet(): ReactElement {
  const { t } = useTranslation();
  const { send, open, holds } = useControl();
  const now = useNow(60_000) ?? 0;
  const [to, setTo] = useState(() => asInstant(now + DAY));
  return (
    <Stack gap="sm">
      <InstantInput label={t('control.bar.untilAt')} value={to} onChange={setTo} />
      <AheadList until={to} title={t('control.ahead.title')} />
      <Button
        disabled={!holds || to === ''}
        onClick={() =>
          void send({ kind: 'run', until: to }).then((done) => {
            if (done) open(null);
          })
        }
      >
        {t('control.bar.untilGo')}
      </Button>
    </Stack>
  );
}
