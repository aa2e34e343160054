/** Two tones, to hear whether this machine can be heard. */
export function twoTones(): void {
  const sound = new AudioContext();
  const tone = (hertz: number, from: number): void => {
    const [source, loudness] = [sound.createOscillator(), sound.createGain()];
    source.frequency.value = hertz;
    loudness.gain.value = 0.2;
    source.connect(loudness).connect(sound.destination);
    source.start(sound.currentTime + from);
    source.stop(sound.currentTime + from + 0.4);
    source.onended = () => {
      if (hertz === 880) void sound.close();
    };
  };
  tone(440, 0);
  tone(880, 0.5);
}
