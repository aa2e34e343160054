/** The middle of the room: the incidents, the path of the one that is looked at, the bridge, and the truth folded away. */
import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../live/useLife.ts';
import { useSeen } from '../live/useLive.ts';
import { BridgeExplorer } from '../pictures/BridgeExplorer.tsx';
import { PathPicture } from '../pictures/Picture.tsx';
import { useMoment } from '../pictures/useMoment.ts';
import { usePictureSource } from '../pictures/usePictureSource.ts';
import { GroundTruth } from './GroundTruth.tsx';
import { refName } from './names.ts';
import { Opening } from './Opening.tsx';
import { useControl } from './room.ts';

/** More incidents than this stand in a list, not side by side. */
const SIDE_BY_SIDE = 6;

export function Pictures(): ReactElement {
  const { t } = useTranslation();
  const { seat, incident } = useControl();
  const source = usePictureSource(seat);
  const life = useLife();
  // scrubbed back, both pictures show that moment
  const moments = useMoment();
  return (
    <section className="pictures" aria-label={t('control.tabs.pictures')}>
      {life === 'planned' ? <Opening /> : null}
      <Incidents />
      <div className="pictures-path" tabIndex={0} role="region" aria-label={t('app.path')}>
        <PathPicture source={source} incident={incident ?? undefined} moment={moments.moment} />
      </div>
      <div className="pictures-bridge" tabIndex={0} role="region" aria-label={t('app.bridge')}>
        <BridgeExplorer source={source} moments={moments} />
      </div>
      <GroundTruth />
    </section>
  );
}

function Incidents(): ReactElement | null {
  const { t } = useTranslation();
  const { seat, story, incident, choose } = useControl();
  const { view } = useSeen(seat);
  const known = Object.keys(view.states).filter((ref) => ref.startsWith('incident/'));
  if (known.length < 2) return null;
  const name = (ref: string): string => refName(story, ref);
  const key = (ref: string): string => ref.slice('incident/'.length);
  if (known.length > SIDE_BY_SIDE)
    return (
      <NativeSelect
        size="xs"
        maw={320}
        aria-label={t('control.incidents.choose')}
        value={incident ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={known.map((ref) => ({ value: key(ref), label: name(ref) }))}
      />
    );
  return (
    <div className="incidents" role="group" aria-label={t('control.incidents.label')}>
      {known.map((ref) => (
        <button
          key={ref}
          type="button"
          aria-pressed={key(ref) === incident}
          onClick={() => choose(key(ref))}
          className="incident"
        >
          {name(ref)}
        </button>
      ))}
    </div>
  );
}
