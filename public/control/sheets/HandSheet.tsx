/** What the director sets by hand (EX-3, EX-4): a state, who is away, ENDEX, who plays. */
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from '../room.ts';
import { SetAway } from './SetAway.tsx';
import { SetCast } from './SetCast.tsx';
import { SetEndex } from './SetEndex.tsx';
import { SetState } from './SetState.tsx';
import type { Does } from './SetState.tsx';

export function HandSheet(): ReactElement {
  const { t } = useTranslation();
  const [did, setDid] = useState('');
  const { act } = useControl();
  const does: Does = async (verb, fields) => {
    setDid('');
    if (await act(verb, fields)) setDid(t('control.hand.did'));
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t('control.hand.what')}</Text>
      <div role="status">{did}</div>
      <Folded title={t('control.hand.state')}>
        <SetState does={does} />
      </Folded>
      <Folded title={t('control.hand.availability')}>
        <SetAway does={does} />
      </Folded>
      <Folded title={t('control.hand.endex')}>
        <SetEndex does={does} />
      </Folded>
      <Folded title={t('control.hand.cast')}>
        <SetCast does={does} />
      </Folded>
    </Stack>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <details className="hand">
      <summary>{title}</summary>
      <Stack gap="xs">{children}</Stack>
    </details>
  );
}
