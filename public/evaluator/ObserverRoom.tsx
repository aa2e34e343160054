/** The observer's room: the shared view. */
import type { ReactElement } from 'react';
import { Frame } from '../app/Frame.tsx';
import { Head } from '../app/Head.tsx';
import type { RoomProps } from '../app/roomProps.ts';
import { useSetting, useWelcome } from '../live/useLive.ts';
import { BridgePicture, PathPicture } from '../pictures/Picture.tsx';
import { usePictureSource } from '../pictures/usePictureSource.ts';
import { inWords } from '../text/inWords.ts';

export function ObserverRoom(_: RoomProps): ReactElement {
  const setting = useSetting();
  const { place } = useWelcome();
  const source = usePictureSource(place.seats[0] ?? '');
  return (
    <Frame title={inWords(setting.title)} head={<Head who={place.id} />}>
      <PathPicture source={source} />
      <BridgePicture source={source} />
    </Frame>
  );
}
