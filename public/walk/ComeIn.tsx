/** The one link of a class, as text, as a code and as a picture for telephones. */
import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassShown } from '../../src/contract/http/lesson.ts';
import { houseToken } from '../app/route.ts';
import { Reach, useAddress, useDrawn } from '../lobby/reach.tsx';

export function ComeIn({ group }: { readonly group: ClassShown }): ReactElement {
  const { t } = useTranslation();
  const token = houseToken();
  const { addresses, address, choose } = useAddress(token);
  const [copied, setCopied] = useState(false);
  const link = `${address}/${new URL(group.link).hash}`;
  const [svg] = useDrawn([link], token);
  return (
    <section aria-labelledby="come-in">
      <Title order={2} size="h4" id="come-in" mb="sm">
        {t('walk.house.comeIn')}
      </Title>
      <div className="class-in">
        {svg === undefined ? null : (
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
            alt={t('walk.house.qr')}
            width={160}
            height={160}
          />
        )}
        <div>
          <Text size="sm" c="dimmed">
            {t('walk.house.link')}
          </Text>
          <p className="class-link">{link}</p>
          <Button
            size="compact-sm"
            variant="default"
            className="no-print"
            onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
          >
            {t(copied ? 'walk.house.copied' : 'walk.house.copy')}
          </Button>
          <Text size="sm" c="dimmed" mt="sm">
            {t('walk.house.orCode', { address })}
          </Text>
          <p className="class-code">{group.code}</p>
        </div>
      </div>
      <Reach addresses={addresses} address={address} choose={choose} />
    </section>
  );
}
