/** After the play: replay, report, downloads. */
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Frame } from '../app/Frame.tsx';
import { Head } from '../app/Head.tsx';
import type { RoomProps } from '../app/roomProps.ts';
import { useSetting, useWelcome } from '../live/useLive.ts';
import { BridgeExplorer } from '../pictures/BridgeExplorer.tsx';
import { PathPicture } from '../pictures/Picture.tsx';
import { usePictureSource } from '../pictures/usePictureSource.ts';
import { inWords } from '../text/inWords.ts';

export function AfterRoom(_: RoomProps): ReactElement {
  const setting = useSetting();
  const { place } = useWelcome();
  const source = usePictureSource(place.seats[0] ?? '');
  const [moment, setMoment] = useState<string>();
  return (
    <Frame title={inWords(setting.title)} head={<Head who={place.id} />}>
      <BridgeExplorer source={source} moment={moment} onMoment={setMoment} />
      <PathPicture source={source} moment={moment} />
    </Frame>
  );
}
