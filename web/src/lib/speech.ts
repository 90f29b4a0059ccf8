/** The language asked of the server: kept here so that api/ and ui/ need not know each other. */
let spoken = 'zh-CN'
export const speak = (lang: string) => { spoken = lang }
export const spokenLanguage = () => spoken
