/** The path as this side knows it; on a narrow screen it moves sideways, and begins where the incident stands. */
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { PictureSource } from '../../src/contract/picture.ts';
import { useCell } from './useCell.ts';
import { PathPicture } from '../pictures/Picture.tsx';
import { stateOf } from '../live/useLive.ts';

interface OurPathProps {
  readonly source: PictureSource;
  readonly incident: string | undefined;
}

export function OurPath({ source, incident }: OurPathProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const { seen } = useCell();
  const spine = stateOf(seen, `incident/${incident ?? ''}`, 'spine');
  useEffect(() => {
    const scroller = place.current?.querySelector('.picture-place');
    const here = scroller?.querySelector('.p-here');
    if (!scroller || !here) return;
    const [around, box] = [scroller.getBoundingClientRect(), here.getBoundingClientRect()];
    scroller.scrollLeft += box.left + box.width / 2 - around.left - around.width / 2;
  }, [spine, incident]);
  return (
    <div ref={place} className="our-path">
      <PathPicture source={source} incident={incident} />
    </div>
  );
}
