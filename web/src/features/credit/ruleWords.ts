import type { Words } from '../../lib/language'

export const creditRuleWords = {
  lead: ['承诺没有做到时,该赔多少、怎样致歉。金额由规则算出,由人批准。', 'What a broken promise is worth, and when the customer is written to. The rule computes, a person approves.'],
  fees: ['计算用的费用', 'Fees amounts are computed from'], service: ['业务', 'Service'], kind: ['费用', 'Fee'], INSTALL: ['装移机费', 'Installation fee'], MONTH: ['月使用费', 'Monthly fee'], product: ['产品(不填为全部)', 'Product (empty: any)'], yuan: ['元', 'yuan'], addFee: ['加一项费用', 'Add a fee'],
  rules: ['赔付规则', 'Rules'], addRule: ['加一条本公司规则', 'Add a rule of our own'], drop: ['去掉', 'Remove'], titleZh: ['说法(中文)', 'In words (Chinese)'], titleEn: ['说法(英文)', 'In words (English)'], clocks: ['适用时限', 'For these clocks'], services: ['适用业务', 'For these services'],
  limit: ['什么算逾期', 'What must have passed'], DUE: ['超过承诺时间', 'the time promised'], HARD: ['超过最长时限', 'the last limit'], way: ['怎样计算', 'How it is computed'],
  FEE_OF_FAULT_PERIOD: ['免收故障期间使用费', 'Fee of the fault period'], PERCENT_PER_DAY: ['按费用逐日计', 'Share of the fee per day'], FEE_OF_MONTH: ['免收当月使用费', 'Fee of the month'], FIXED: ['固定金额', 'A fixed amount'],
  share: ['每日比例', 'Share per day'], perDay: ['% / 天,不超过全部费用', '% a day, at most the whole fee'], apology: ['0 元 = 只致歉', '0 = an apology in words'], notFor: ['责任属于谁时不赔', 'Nothing when it is the responsibility of'], causes: ['除外的原因代码', 'Excluded causes (codes)'],
  OPERATOR: ['运营商', 'Operator'], CUSTOMER: ['用户', 'Customer'], THIRD_PARTY: ['第三方', 'Third party'], NATURE: ['自然', 'Nature'], UNKNOWN: ['不明', 'Unknown'],
  law: ['法定', 'Law'], notLaw: ['外省法规,参照执行,不是本地法律', 'Another province: followed here, no law here'], own: ['本公司规则', 'Own rule'], unread: ['未核实,不作依据', 'Not verified: no ground'], lawKept: ['依据和核实情况不能在这里改', 'The article and its status are not changed here'],
  quiet: ['致歉短信的静默时段', 'When customers are not written to'], quietFrom: ['从', 'From'], quietUntil: ['到', 'Until'], quietHint: ['这段时间里的致歉短信留到结束时再发', 'Words of apology wait for the end'],
  previewOf: ['如果{month}就按这些规则', 'Had these rules held {month}'], breaches: ['逾期 {n} 次(相关时限)', '{n} limits passed (of these clocks)'], cases: ['赔付', 'Credits'], sum: ['金额', 'Amount'], was: ['原规则', 'As it was'], would: ['新规则', 'With these'], waiting: ['另有 {n} 件没有结束,还算不出', '{n} more are not over and cannot be computed'],
  same: ['没有一件会变', 'None would change'], changed: ['会变的 {n} 件', '{n} would change'], ticket: ['单号', 'Ticket'], clock: ['时限', 'Clock'], brokenAt: ['逾期时间', 'Passed'], noBreach: ['{month}没有相关时限逾期', 'No limit of these clocks passed {month}'], rule: ['规则', 'Rule'], computed: ['两边都按现在知道的情况计算;实际批准的金额不受影响', 'Both are computed from what is known now; amounts that were approved stay'],
  leaders: ['领导或管理员', 'a leader or the administrator'],
} as const satisfies Words
