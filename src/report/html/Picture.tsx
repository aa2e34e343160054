/** A picture twice: for the width of a page, and for a narrow screen; the style sheet shows one of them. */
import type { ReactElement } from 'react';
import type { PictureSource } from '../../contract/picture.ts';
import { SceneSvg } from '../../drawing/SceneSvg.tsx';
import type { PictureWanted } from '../document/block.ts';
import { sceneName, sceneOf } from '../scenes.ts';

const WIDE = 1080;
/** Of the path, whose words are small: it stands on paper at nearly its own size. */
const PATH = 860;
const NARROW = 380;

interface PictureProps {
  readonly wanted: PictureWanted;
  readonly source: PictureSource;
}

export function Picture({ wanted, source }: PictureProps): ReactElement {
  const name = sceneName(wanted);
  const wide = sceneOf(wanted, source, wanted.is === 'path' ? PATH : WIDE);
  // the path keeps the width that its words need, and is moved sideways where there is less
  if (wanted.is === 'path')
    return (
      <figure className="drawing">
        <SceneSvg scene={wide} id={name} />
      </figure>
    );
  return (
    <>
      <figure className="drawing when-wide">
        <SceneSvg scene={wide} id={name} />
      </figure>
      <figure className="drawing when-narrow">
        <SceneSvg scene={sceneOf(wanted, source, NARROW)} id={`${name}-narrow`} />
      </figure>
    </>
  );
}
