/** The time in the exercise and in both capitals, the part that is played, and how the exercise stands, for the back of the room. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmergencyButton } from '../app/Emergency.tsx';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { dayAndTime, timeIn } from '../app/times.ts';
import { useLife } from '../live/useLife.ts';
import { useSetting } from '../live/useLive.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { SoundButton } from './SoundButton.tsx';
import type { Part } from './shared.ts';

export function WallHead({ part }: { readonly part: Part | null }): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const life = useLife();
  const now = useNow() ?? Date.parse(setting.startex);
  const capitals = Object.values(setting.parties).map(
    ({ capital }) => `${inWords(capital.name)} ${timeIn(now, capital.zone)}`,
  );
  return (
    <div className="wall-head">
      <div role="timer" aria-live="off">
        <div className="wall-clock">{dayAndTime(now)} UTC</div>
        <div className="wall-capitals">{capitals.join(' · ')}</div>
      </div>
      <div className="wall-part">
        <h1>{inWords(setting.title)}</h1>
        {part === null ? null : (
          <div>
            {[part.move === null ? '' : t('wall.move', part.move), part.title]
              .filter((one) => one !== '')
              .join(' · ')}
          </div>
        )}
        <div role="status">
          {life === 'running' ? null : (
            <span className={`wall-life wall-life-${life}`}>
              {life === 'paused' ? t('wall.paused') : t(`app.life.${life}`, { defaultValue: life })}
            </span>
          )}
        </div>
        <div className="wall-corner">
          <SoundButton />
          <ThemeButton />
          <EmergencyButton />
        </div>
      </div>
    </div>
  );
}
