/** Where the clock brakes next by itself, as far as it can be told: a stop of the scenario, or what people owe. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthOf } from '../app/times.ts';
import { useLive, useSeen } from '../live/useLive.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { refName } from './names.ts';
import { useControl } from './room.ts';
import { useCast } from './useCast.ts';

interface Stop {
  readonly at: number;
  readonly what: string;
}

export function NextBrake(): ReactElement | null {
  const { t } = useTranslation();
  const { seat, msel, story } = useControl();
  const { view } = useSeen(seat);
  const { people } = useCast();
  const brakes = useLive((state) => state.clock?.brakes);
  const now = useNow(5_000) ?? 0;
  const stops: Stop[] = [];
  if (brakes?.includes('stop') === true)
    for (const { item, due, held } of msel)
      if (item.stop === true && due !== null && !held)
        stops.push({
          at: Date.parse(due),
          what: t('control.needs.brakeStop', {
            item: [item.id, inWords(item.title)].filter(Boolean).join(' · '),
          }),
        });
  if (brakes?.includes('deadline') === true)
    for (const [key, at] of Object.entries(view.deadlines)) {
      const [ref = '', clock = ''] = key.split(' ');
      if (!ref.startsWith('request/')) continue;
      const from = ref.slice('request/'.length).split(':')[0];
      const [owes] = story.source.parties.filter(({ id }) => id !== from);
      if (owes === undefined || !people.includes(owes.id)) continue;
      const what = `${t(`control.clocks.${clock}`)} ${refName(story, ref)}`;
      stops.push({ at: Date.parse(at), what: t('control.needs.brakeDeadline', { what }) });
    }
  const [next] = stops.filter(({ at }) => at >= now).sort((a, b) => a.at - b.at);
  if (next === undefined) return null;
  return (
    <p className="quiet">{t('control.needs.brake', { what: next.what, span: lengthOf(next.at - now) })}</p>
  );
}
