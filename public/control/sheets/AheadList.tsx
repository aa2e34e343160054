/** What would come and what would lapse if the clock went on, and whose it is; nothing of it happens by looking. */
import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComesUp } from '../../../src/contract/live/asked.ts';
import { shortName, sideIn } from '../../../src/picture/words.ts';
import { dayAndTime } from '../../app/times.ts';
import { useSeen, useSetting } from '../../live/useLive.ts';
import { inWords } from '../../text/inWords.ts';
import { tellerOf } from '../../text/tell.ts';
import { useVerb, whoName } from '../names.ts';
import { useControl } from '../room.ts';
import { useAsked } from '../useAsked.ts';

interface AheadListProps {
  readonly until: string;
  readonly title: string;
}

export function AheadList({ until, title }: AheadListProps): ReactElement | null {
  const { t } = useTranslation();
  const { seat, story, msel, isDirector } = useControl();
  const { view, entries } = useSeen(seat);
  const setting = useSetting();
  const verb = useVerb();
  const ahead = useAsked(isDirector && until !== '' ? { ask: 'ahead', until } : null, view.n);
  if (ahead === null) return null;
  const named = (item: string | undefined): string => {
    const found = msel.find((row) => row.item.id === item)?.item;
    return found === undefined ? '' : `${found.id} ${inWords(found.title)}`;
  };
  const teller = tellerOf(setting, entries);
  /** Whose it is, where the sentence does not tell. */
  const whoseIs = (ref: string): string => {
    const from = sideIn(ref);
    const other = story.source.parties.find(({ id }) => id !== from)?.short ?? '';
    if (ref.startsWith('request/')) return t('control.ahead.whose', { who: other });
    return ref.startsWith('call/') ? `${shortName(story.source, from)} → ${other}` : '';
  };
  const wordsOf = (one: ComesUp): ReactElement => {
    if (one.moves !== undefined) {
      const { at, do: done, on, moves, lapses } = one;
      const says = teller.sentence({ n: 0, at, do: done, moves, ...(on === undefined ? {} : { on }) });
      const words = [says, whoseIs(lapses ?? on ?? '')].filter(Boolean).join(' · ');
      return lapses === undefined ? <>{words}</> : <strong>{words}</strong>;
    }
    const item = msel.find((row) => row.item.id === one.item)?.item;
    if (one.do === 'item.missed' && item !== undefined && 'as' in item)
      return (
        <strong>
          {named(one.item)} {t('control.ahead.missed')} ·{' '}
          {t('control.ahead.whose', { who: whoName(story, item.as) })}
        </strong>
      );
    if (one.with !== undefined)
      return <>{teller.sentence({ n: 0, at: one.at, do: one.do, moves: [], with: one.with })}</>;
    const who = one.by === 'engine' ? '' : whoName(story, one.by);
    return <>{[who, verb(one.do), named(one.item)].filter(Boolean).join(' · ')}</>;
  };
  return (
    <section aria-label={title}>
      <Text fw={600} size="sm">
        {title} · {t('control.ahead.fires', { count: ahead.comes.length })}
      </Text>
      {ahead.comes.length === 0 ? <Text size="sm">{t('control.ahead.none')}</Text> : null}
      <ul className="ahead" tabIndex={0}>
        {ahead.comes.map((one, index) => (
          <li
            key={index}
            className={one.lapses === undefined && one.do !== 'item.missed' ? undefined : 'late'}
          >
            <span className="log-at">{dayAndTime(Date.parse(one.at)).slice(4)}</span> {wordsOf(one)}
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('control.ahead.reaches', { at: dayAndTime(Date.parse(ahead.at)) })}{' '}
        {ahead.more ? t('control.ahead.more') : ''}
      </Text>
    </section>
  );
}
