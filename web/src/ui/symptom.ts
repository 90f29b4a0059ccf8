import { useLanguage } from '../lib/language'

/** The fault's name in the reader's language. */
export function useSymptom() {
  const en = useLanguage() === 'en'
  return (t: { symptomName: string; symptomNameEn?: string }) => (en && t.symptomNameEn) || t.symptomName
}
