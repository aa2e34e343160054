/** The path of the incident at a step, as one seat knew it. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chair } from '../../src/contract/http/lesson.ts';
import type { PictureSource } from '../../src/contract/picture.ts';
import { PathPicture } from '../pictures/Picture.tsx';

interface PathThenProps {
  readonly picture: Chair['picture'];
  readonly incident: string | null;
}

export function PathThen({ picture, incident }: PathThenProps): ReactElement {
  const { t } = useTranslation();
  const source = picture as PictureSource;
  const known = new Set(source.seen.flatMap(({ moves }) => moves.map(({ ref }) => ref)));
  const has = incident !== null && known.has(`incident/${incident}`);
  const any = [...known].some((ref) => ref.startsWith('incident/'));
  if (!any) return <p className="walk-quiet">{t('walk.noIncident')}</p>;
  return <PathPicture source={source} incident={has ? incident : undefined} />;
}
