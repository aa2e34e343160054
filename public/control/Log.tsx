/** The log, newest last, with filters and a search: only the rows in sight are drawn, so that five thousand scroll like fifty. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeen, useSetting } from '../live/useLive.ts';
import { tellerOf } from '../text/tell.ts';
import { refName, useVerb } from './names.ts';
import { LogList } from './LogList.tsx';
import type { LogListHandle } from './LogList.tsx';
import { rowKinds, rowOf } from './logRows.ts';
import type { LogRow } from './logRows.ts';
import { useControl } from './room.ts';

export function Log(): ReactElement {
  const { t } = useTranslation();
  const { seat, story } = useControl();
  const setting = useSetting();
  const { entries, view } = useSeen(seat);
  const verb = useVerb();
  const [wanted, setWanted] = useState('');
  const [who, setWho] = useState('');
  const [kind, setKind] = useState('');
  const [incident, setIncident] = useState('');
  const list = useRef<LogListHandle>(null);
  const kept = useRef(new WeakMap<object, LogRow>());
  // an entry is put into words once
  const rows = useMemo(() => {
    const tell = tellerOf(setting, entries);
    return entries.map((entry) => {
      const known = kept.current.get(entry);
      if (known !== undefined) return known;
      const row = rowOf(entry, tell, verb);
      kept.current.set(entry, row);
      return row;
    });
  }, [entries, setting]);
  const search = useDeferredValue(wanted).toLowerCase().trim();
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          (search === '' || row.text.includes(search)) &&
          (who === '' || row.party === who) &&
          (kind === '' || (kind === 'departed' ? row.flagged : row.kind === kind)) &&
          (incident === '' || row.entry.incident === incident),
      ),
    [rows, search, who, kind, incident],
  );
  const incidents = Object.keys(view.states).filter((ref) => ref.startsWith('incident/'));
  return (
    <div className="log">
      <div className="log-filters">
        <TextInput
          size="xs"
          type="search"
          aria-label={t('control.log.find')}
          placeholder={t('control.log.find')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label={t('control.log.who')}
          value={who}
          onChange={({ currentTarget }) => setWho(currentTarget.value)}
          data={[
            { value: '', label: t('control.log.everybody') },
            ...story.source.parties.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t('control.log.what')}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
          data={[
            { value: '', label: t('control.log.everything') },
            ...rowKinds.map((one) => ({ value: one, label: t(`control.log.kinds.${one}`) })),
          ]}
        />
        {incidents.length < 2 ? null : (
          <NativeSelect
            size="xs"
            aria-label={t('control.log.incident')}
            value={incident}
            onChange={({ currentTarget }) => setIncident(currentTarget.value)}
            data={[
              { value: '', label: t('control.incidents.all') },
              ...incidents.map((ref) => ({
                value: ref.slice('incident/'.length),
                label: refName(story, ref),
              })),
            ]}
          />
        )}
      </div>
      <div className="log-count">
        <span role="status">{t('control.log.count', { shown: shown.length, all: rows.length })}</span>
        <Button size="compact-xs" variant="subtle" onClick={() => list.current?.toNewest()}>
          {t('control.log.follow')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t('control.log.none')}</p>
      ) : (
        <LogList ref={list} rows={shown} />
      )}
    </div>
  );
}
