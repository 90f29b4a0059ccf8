import type { Words } from '../../lib/language'

export const convenienceWords = {
  title: ['便民举措', 'Convenience measures'], pick: ['点一项看各片区,点片区看每一件', 'Pick one for its areas, an area for each use'], byArea: ['各片区', 'By area'], area: ['片区', 'Area'], uses: ['次数', 'Uses'],
  rows: ['每一件', 'Each use'], at: ['时间', 'At'], what: ['事项', 'What'], came: ['结果', 'Outcome'], none: ['本期没有', 'None in this period'],
} as const
export const verdictWords: Words = {
  OFFERED: ['已提出', 'Offered'], NOT_OFFERED: ['未提出', 'Not offered'], EVENING_WEEKEND: ['晚间周末', 'Evening, weekend'], OFFICE_HOURS: ['工作时间', 'Office hours'], FREE: ['免费', 'Free'], CHARGED: ['收费', 'Charged'],
  CARD_ISSUED: ['发卡', 'Card issued'], DIRECT_CALL: ['直联', 'Direct call'], GREEN_LANE: ['绿色通道', 'Green lane'],
  HOTLINE: ['热线', 'Hotline'], COUNTER: ['柜台', 'Counter'], VISIT: ['走访', 'Visit'], WEB: ['网上', 'Web'], APP: ['APP', 'App'], DIRECT: ['直联', 'Direct'], LETTER: ['信函', 'Letter'],
}
