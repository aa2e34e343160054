/** The wall is silent until somebody turns its sound on: then a short tone tells of each new event. */
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeen, useWelcome } from '../live/useLive.ts';
import { newestEvent } from './shared.ts';

const TONE_HZ = 660;
const TONE_S = 0.25;

export function SoundButton(): ReactElement {
  const { t } = useTranslation();
  const { place } = useWelcome();
  const { entries } = useSeen(place.seats[0] ?? '');
  const [sound, setSound] = useState<AudioContext | null>(null);
  const newest = newestEvent(entries)?.n ?? 0;
  const heard = useRef(newest);
  useEffect(() => {
    if (sound !== null && newest > heard.current) tone(sound);
    heard.current = newest;
  }, [sound, newest]);
  const turn = (): void => {
    if (sound === null) setSound(new AudioContext());
    else {
      void sound.close();
      setSound(null);
    }
  };
  return (
    <Button size="compact-sm" variant="default" aria-pressed={sound !== null} onClick={turn}>
      {sound === null ? t('wall.soundOff') : t('wall.soundOn')}
    </Button>
  );
}

function tone(sound: AudioContext): void {
  const source = sound.createOscillator();
  const loudness = sound.createGain();
  source.frequency.value = TONE_HZ;
  loudness.gain.setValueAtTime(0.2, sound.currentTime);
  loudness.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + TONE_S);
  source.connect(loudness).connect(sound.destination);
  source.start();
  source.stop(sound.currentTime + TONE_S);
}
