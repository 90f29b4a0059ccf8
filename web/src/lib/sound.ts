let audio: AudioContext | undefined

/** Two short tones; a browser that has not been touched yet stays silent and the picture must do. */
export function beep() {
  try {
    audio ??= new AudioContext()
    if (audio.state === 'suspended') void audio.resume() // made before the first touch: it would stay silent for good
    for (const [at, pitch] of [[0, 880], [0.18, 660]]) {
      const tone = audio.createOscillator(), volume = audio.createGain()
      tone.frequency.value = pitch
      volume.gain.value = 0.12
      tone.connect(volume).connect(audio.destination)
      tone.start(audio.currentTime + at)
      tone.stop(audio.currentTime + at + 0.14)
    }
  } catch { /* no sound device */ }
}
