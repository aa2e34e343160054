/** Ringing aloud: two tones made in the page, if it was allowed on this device. It is asked once. */
import { useCallback, useEffect, useState } from 'react';

const KEY = 'hotline.sound';
type Sound = 'yes' | 'no' | 'unasked';

let audio: AudioContext | null = null;
const speaker = (): AudioContext => (audio ??= new AudioContext());

/** One ring of 400 and 450 Hz, 1.2 s, as telephones make it; a test call sounds otherwise. */
function ringOnce(of: AudioContext, quiet: boolean): void {
  const gain = of.createGain();
  gain.gain.value = quiet ? 0.04 : 0.12;
  gain.connect(of.destination);
  for (const frequency of quiet ? [700] : [400, 450]) {
    const tone = of.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain);
    tone.start();
    tone.stop(of.currentTime + (quiet ? 0.3 : 1.2));
  }
}

const EVERY_MS = 3_000;

export interface Ring {
  readonly sound: Sound;
  readonly allow: (yes: boolean) => void;
  /** It may ring aloud, but the browser lets no page be heard before somebody has clicked or typed in it. */
  readonly mute: boolean;
}

/** `quiet`: a test call. */
export function useRing(rings: boolean, quiet: boolean): Ring {
  const [sound, setSound] = useState<Sound>(() => (localStorage.getItem(KEY) as Sound | null) ?? 'unasked');
  const mute = useMute(sound === 'yes');
  useEffect(() => {
    // what a page that may not be heard yet asks for would all sound at once later
    if (!rings || sound !== 'yes' || mute) return;
    ringOnce(speaker(), quiet);
    const timer = setInterval(() => ringOnce(speaker(), quiet), EVERY_MS);
    return () => clearInterval(timer);
  }, [rings, quiet, sound, mute]);
  const allow = useCallback((yes: boolean) => {
    const next = yes ? 'yes' : 'no';
    localStorage.setItem(KEY, next);
    setSound(next);
    if (!yes) return;
    const heard = speaker();
    void heard.resume().then(() => ringOnce(heard, true));
  }, []);
  return { sound, allow, mute };
}

function useMute(wanted: boolean): boolean {
  const [mute, setMute] = useState(true);
  useEffect(() => {
    if (!wanted) return;
    const heard = speaker();
    const look = (): void => setMute(heard.state !== 'running');
    const wake = (): void => void heard.resume();
    heard.addEventListener('statechange', look);
    for (const touch of touches) document.addEventListener(touch, wake);
    look();
    wake();
    return () => {
      heard.removeEventListener('statechange', look);
      for (const touch of touches) document.removeEventListener(touch, wake);
    };
  }, [wanted]);
  return wanted && mute;
}

const touches = ['pointerdown', 'keydown'] as const;
