export const scoreboardWords = {
  figures: ['指标', 'Figures'], period: ['统计期', 'Period'], today: ['今天', 'Today'], week: ['近 7 天', '7 days'], month: ['本月', 'This month'], lastMonth: ['上月', 'Last month'],
  target: ['目标', 'Target'], met: ['达标', 'On target'], short: ['未达标', 'Off target'], unknown: ['无数据', 'No data'], n: ['样本 {n}', 'n = {n}'], share: ['{a} / {b}', '{a} of {b}'],
  interval: ['95% 区间 {low}–{high}', '95 % interval {low}–{high}'], intervalWhy: ['威尔逊区间:样本少于 200 时,真实比率大概率在此范围内。', 'Wilson interval: with fewer than 200 cases the true rate most likely lies in this range.'],
  missing: ['缺数据 {n} 单,不计入分母', '{n} without data, left out of the denominator'], rows: ['明细', 'Tickets'], missed: ['只看未达标', 'Only missed'], all: ['全部', 'All'], close: ['关闭明细', 'Close'],
  number: ['单号', 'Number'], reported: ['接报', 'Reported'], customer: ['用户', 'Customer'], area: ['片区', 'Area'], fault: ['故障', 'Fault'], technician: ['维修员', 'Technician'], why: ['原因', 'Why'], pick: ['点开指标看每一单', 'Open a figure to see every ticket'],
  allMet: ['没有未达标的工单', 'No ticket missed this'], hours: ['小时', 'h'], seconds: ['秒', 's'], minutes: ['分', 'min'],
} as const

/** What the server adds to a figure (domain.md §12); a key not listed is shown as it came. */
export const extraWords = {
  p95: ['P95', 'P95'], p95Seconds: ['95 % 的单用时(秒)不超过', '95 % took at most (s)'], p90: ['P90(小时)', 'P90 (h)'], p90Hours: ['P90 小时', 'P90 h'], mean: ['平均(小时)', 'Mean (h)'], median: ['中位数(小时)', 'Median (h)'], unreachable: ['联系不上', 'Unreachable'],
  5: ['很满意', 'Very satisfied'], 4: ['满意', 'Satisfied'], 3: ['一般', 'Neither'], 2: ['不满意', 'Dissatisfied'], 1: ['很不满意', 'Very dissatisfied'],
  TOWN: ['城镇', 'Town'], RURAL: ['农村', 'Rural'], town: ['城镇', 'Town'], rural: ['农村', 'Rural'], attemptsOnly: ['仅拨打', 'Attempted only'], attempted: ['仅拨打', 'Attempted only'], attemptedRate: ['拨打率', 'Attempted'],
} as const
