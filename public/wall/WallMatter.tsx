/** The path of one matter over the whole width, or the bridge of all, with what is due and what is late in large letters. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureSource } from '../../src/contract/picture.ts';
import type { SeatView } from '../../src/contract/view.ts';
import { bridge } from '../../src/picture/bridge.ts';
import { path } from '../../src/picture/path.ts';
import { capital, nameInWords, stateWords } from '../../src/picture/words.ts';
import { lengthOf } from '../app/times.ts';
import { useFresh } from '../live/useFresh.ts';
import type { Teller } from '../text/tell.ts';
import { FitScene } from './FitScene.tsx';
import { dueOf } from './shared.ts';

interface WallMatterProps {
  readonly source: PictureSource;
  readonly view: SeatView;
  readonly teller: Teller;
  /** Its key; null: none is known. */
  readonly incident: string | null;
  readonly shows: 'path' | 'bridge';
}

const MOST_DUE = 3;

export function WallMatter({ source, view, teller, incident, shows }: WallMatterProps): ReactElement {
  const { t } = useTranslation();
  const ref = `incident/${incident ?? ''}`;
  const spine = (view.states[ref]?.['spine'] ?? '').replace(/^spine\./, '');
  const fresh = useFresh(`${ref} ${spine}`);
  const due = dueOf(view).slice(0, MOST_DUE);
  const now = Date.parse(source.now);
  const name = incident === null ? '' : (source.names[ref] ?? nameInWords(incident));
  const of = [source.seen, shows, incident];
  return (
    <>
      <h2 className="wall-title">
        {incident === null ? (
          t('wall.noIncident')
        ) : (
          <>
            {capital(name)}
            <span className="wall-state">{capital(stateWords(spine))}</span>
          </>
        )}
        {due.map(({ ref: request, clock, at }) => (
          <span key={`${request} ${clock}`} className={at === null ? 'wall-due is-late' : 'wall-due'}>
            {at === null
              ? t('wall.late', { what: `${teller.subject(request)} ${t(`wall.clock.${clock}`)}` })
              : t('wall.due', {
                  what: `${teller.subject(request)} ${t(`wall.clock.${clock}`)}`,
                  in: lengthOf(at - now),
                })}
          </span>
        ))}
      </h2>
      <div className={fresh ? 'wall-picture is-fresh' : 'wall-picture'}>
        <FitScene
          key={shows}
          now={source.now}
          of={of}
          draw={(width) =>
            shows === 'path'
              ? path(source, { width, ...(incident === null ? {} : { incident }) })
              : bridge(source, { width })
          }
        />
      </div>
    </>
  );
}
