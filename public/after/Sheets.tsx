/** Sheets for paper: EXERCISE on each (EX-2), and what it is. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { useNow } from '../live/useNow.ts';
import { BridgePicture, PathPicture } from '../pictures/Picture.tsx';
import { usePictureSource } from '../pictures/usePictureSource.ts';
import { inWords } from '../text/inWords.ts';
import { tellerOf } from '../text/tell.ts';
import { StatesTable } from './ThenKnown.tsx';
import { injectsOf, useMsel } from './useMsel.ts';

export const sheets = ['briefs', 'injects', 'msel', 'state'] as const;
export type SheetKind = (typeof sheets)[number];
export const isSheet = (name: string): name is SheetKind => sheets.some((one) => one === name);

export function Sheets({ what }: { readonly what: SheetKind }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Group mb="md" className="no-print">
        <Button onClick={() => print()}>{t('after.print')}</Button>
        <Anchor href="#/seat/after/prints">{t('after.toPrints')}</Anchor>
      </Group>
      {what === 'briefs' ? <Briefs /> : null}
      {what === 'injects' ? <Injects /> : null}
      {what === 'msel' ? <Msel /> : null}
      {what === 'state' ? <StateSheet /> : null}
    </>
  );
}

function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  return (
    <article className="paper">
      <p className="paper-mark">
        {t('app.exercise')} · {inWords(setting.title)}
      </p>
      <h2>{title}</h2>
      {children}
    </article>
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }): ReactElement {
  return (
    <dl className="facts">
      {rows
        .filter(([, is]) => is !== '')
        .map(([name, is]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{is}</dd>
          </div>
        ))}
    </dl>
  );
}

function Briefs(): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { seat } = tellerOf(setting, []);
  const briefs = Object.entries(setting.briefs);
  if (briefs.length === 0) return <Text>{t('after.nothing')}</Text>;
  return (
    <>
      {briefs.map(([of, brief]) => (
        <Sheet key={of} title={seat(of)}>
          <Facts
            rows={[
              [t('after.youAre'), inWords(brief['you-are'])],
              [t('after.youKnow'), inWords(brief['you-know'])],
              [t('after.youWant'), inWords(brief['you-want'])],
              [t('after.youMayNot'), inWords(brief['you-may-not'])],
            ]}
          />
        </Sheet>
      ))}
    </>
  );
}

function Injects(): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const { entries } = useSeen(place.seats[0] ?? '');
  const msel = useMsel();
  const { seat } = tellerOf(setting, []);
  if (msel === null) return <Text role="status">{t('after.loadingMsel')}</Text>;
  const injects = injectsOf(msel, entries);
  if (injects.length === 0) return <Text>{t('after.nothing')}</Text>;
  return (
    <>
      {injects.map(({ id, title, body, to, from, channel, when }) => (
        <Sheet key={id} title={[id, inWords(title)].join(' · ')}>
          <Facts
            rows={[
              [t('after.to'), to.map(seat).join(', ')],
              [t('after.from'), from === undefined ? '' : inWords(setting.bodies[from]) || from],
              [t('after.channel'), channel ?? ''],
              [t('after.when'), when],
            ]}
          />
          <p className="paper-body">{inWords(body)}</p>
        </Sheet>
      ))}
    </>
  );
}

function Msel(): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const rows = useMsel();
  const { seat } = tellerOf(setting, []);
  if (rows === null) return <Text role="status">{t('after.loadingMsel')}</Text>;
  return (
    <Sheet title={t('after.msel')}>
      <table className="msel-print">
        <thead>
          <tr>
            <th colSpan={5}>
              {t('app.exercise')} · {inWords(setting.title)} · {t('after.msel')}
            </th>
          </tr>
          <tr>
            <th>{t('after.item')}</th>
            <th>{t('after.when')}</th>
            <th>{t('after.to')}</th>
            <th>{t('after.what')}</th>
            <th>{t('after.became')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.id}</td>
              <td>{row.when}</td>
              <td>{row.to.map(seat).join(', ')}</td>
              <td>{inWords(row.title) || t(`acts.do.${row.does}`, { defaultValue: row.does })}</td>
              <td>{row.held ? t('after.held') : (row.status ?? t('after.open'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function StateSheet(): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const seat = place.seats[0] ?? '';
  const { view, entries } = useSeen(seat);
  const source = usePictureSource(seat);
  const teller = tellerOf(setting, entries);
  const now = useNow(60_000);
  const incidents = Object.keys(view.states).flatMap((ref) =>
    ref.startsWith('incident/') ? [ref.slice('incident/'.length)] : [],
  );
  return (
    <Sheet
      title={t('after.stateAt', {
        state: t('after.state'),
        seat: teller.seat(seat),
        at: dayAndTime(now ?? Date.parse(setting.startex)),
      })}
    >
      <BridgePicture source={source} />
      {incidents.map((incident) => (
        <PathPicture key={incident} source={source} incident={incident} />
      ))}
      <StatesTable view={view} teller={teller} />
    </Sheet>
  );
}
