/** What the director sets by hand (EX-3, EX-4): a state, who is away, ENDEX, who plays, the agreement; and what it does for a seat. */
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from '../room.ts';
import { SetAgreement } from './SetAgreement.tsx';
import { SetAway } from './SetAway.tsx';
import { SetCast } from './SetCast.tsx';
import { SetEndex } from './SetEndex.tsx';
import { SetState } from './SetState.tsx';
import type { Does } from './SetState.tsx';

export function HandSheet(): ReactElement {
  const { t } = useTranslation();
  const [did, setDid] = useState('');
  const { act, open, isDirector } = useControl();
  const does: Does = async (verb, fields) => {
    setDid('');
    if (await act(verb, fields)) setDid(t('control.hand.did'));
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t('control.hand.what')}</Text>
      <div role="status">{did}</div>
      {isDirector ? (
        <>
          <Button
            variant="default"
            w="fit-content"
            onClick={() => open({ is: 'actFor', seat: null, form: null })}
          >
            {t('control.actFor.open')}
          </Button>
          <Folded title={t('control.hand.state')}>
            <SetState does={does} />
          </Folded>
        </>
      ) : null}
      <Folded title={t('control.hand.availability')}>
        <SetAway does={does} />
      </Folded>
      <Folded title={t('control.hand.agreement')}>
        <SetAgreement does={does} />
      </Folded>
      {isDirector ? (
        <>
          <Folded title={t('control.hand.endex')}>
            <SetEndex does={does} />
          </Folded>
          <Folded title={t('control.hand.cast')}>
            <SetCast does={does} />
          </Folded>
        </>
      ) : null}
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
