/** Ringing aloud: two tones made in the page, if it was allowed on this device. It is asked once. */
import { useCallback, useEffect, useState } from 'react';

const KEY = 'hotline.sound';
type Sound = 'yes' | 'no' | 'unasked';

let audio: AudioContext | null = null;

/** One ring of 400 and 450 Hz, 1.2 s, as telephones make it. */
function ringOnce(quiet: boolean): void {
  audio ??= new AudioContext();
  void audio.resume();
  const gain = audio.createGain();
  gain.gain.value = quiet ? 0.04 : 0.12;
  gain.connect(audio.destination);
  for (const frequency of quiet ? [700] : [400, 450]) {
    const tone = audio.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain);
    tone.start();
    tone.stop(audio.currentTime + (quiet ? 0.3 : 1.2));
  }
}

const EVERY_MS = 3_000;

/** `quiet`: a test call, which sounds otherwise. */
export function useRing(
  rings: boolean,
  quiet: boolean,
): { readonly sound: Sound; readonly allow: (yes: boolean) => void } {
  const [sound, setSound] = useState<Sound>(() => (localStorage.getItem(KEY) as Sound | null) ?? 'unasked');
  useEffect(() => {
    if (!rings || sound !== 'yes') return;
    ringOnce(quiet);
    const timer = setInterval(() => ringOnce(quiet), EVERY_MS);
    return () => clearInterval(timer);
  }, [rings, quiet, sound]);
  const allow = useCallback((yes: boolean) => {
    const next = yes ? 'yes' : 'no';
    localStorage.setItem(KEY, next);
    setSound(next);
    if (yes) ringOnce(true);
  }, []);
  return { sound, allow };
}
