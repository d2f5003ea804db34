/**
 * A soft two-tone chime made by the browser itself: no file, no request. Browsers let a page sound only after the person
 * touched it; before that this does nothing.
 */
export function chime(context: AudioContext = sharedContext()): void {
  if (context.state === "suspended") void context.resume().catch(() => undefined);
  for (const [index, hertz] of [659.25, 880].entries()) {
    const start = context.currentTime + index * 0.11;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.08, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.35);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.4);
  }
}

let shared: AudioContext | undefined;

function sharedContext(): AudioContext {
  return (shared ??= new AudioContext());
}
