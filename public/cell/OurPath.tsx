/** The path as this side knows it; its place is kept while it is drawn. */
import type { ReactElement } from 'react';
import type { PictureSource } from '../../src/contract/picture.ts';
import { PathPicture } from '../pictures/Picture.tsx';

interface OurPathProps {
  readonly source: PictureSource;
  readonly incident: string | undefined;
  /** The moment that is shown; otherwise now. */
  readonly moment: string | undefined;
}

export function OurPath({ source, incident, moment }: OurPathProps): ReactElement {
  return (
    <div className="our-path">
      <PathPicture source={source} incident={incident} moment={moment} />
    </div>
  );
}
