/** Digits as the server keeps them, from whatever was typed or pasted: "+86 137-1234 5678", "0086 137…", full-width digits. */
export function phoneDigits(written: string): string {
  const text = written.normalize('NFKC').trim()
  const digits = text.replace(/\D/g, '')
  if (text.startsWith('+86')) return digits.slice(2)
  if (digits.startsWith('0086')) return digits.slice(4)
  return /^861[3-9]\d{9}$/.test(digits) ? digits.slice(2) : digits
}
