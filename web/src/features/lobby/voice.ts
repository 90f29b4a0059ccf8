import { beep } from '../../lib/sound'

/** Says a sentence, one after the other; a device without a voice rings. */
export const hasVoice = () => typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined'
export function sayAloud(sentence: string, lang: string) {
  beep()
  if (!hasVoice()) return
  const said = new SpeechSynthesisUtterance(sentence)
  said.lang = lang
  said.rate = 0.85
  speechSynthesis.speak(said)
}
