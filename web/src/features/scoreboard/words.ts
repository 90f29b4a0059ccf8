export const scoreboardWords = {
  figures: ['指标', 'Figures'], period: ['统计期', 'Period'], today: ['今天', 'Today'], week: ['近 7 天', '7 days'], month: ['本月', 'This month'], lastMonth: ['上月', 'Last month'],
  target: ['目标', 'Target'], met: ['达标', 'On target'], short: ['未达标', 'Off target'], unknown: ['无数据', 'No data'], n: ['样本 {n}', 'n = {n}'], share: ['{a} / {b}', '{a} of {b}'],
  interval: ['95% 区间 {low}–{high}', '95 % interval {low}–{high}'], intervalWhy: ['威尔逊区间:样本少于 200 时,真实比率大概率在此范围内。', 'Wilson interval: with fewer than 200 cases the true rate most likely lies in this range.'],
  missing: ['缺数据 {n} 单,不计入分母', '{n} without data, left out of the denominator'], rows: ['明细', 'Tickets'], missed: ['只看未达标', 'Only missed'], all: ['全部', 'All'], close: ['收起', 'Close'], more: ['再看更早的', 'Earlier ones'],
  number: ['单号', 'Number'], reported: ['时间', 'When'], customer: ['用户', 'Customer'], area: ['片区', 'Area'], fault: ['故障', 'Fault'], technician: ['维修员', 'Technician'], why: ['原因', 'Why'], pick: ['点开指标看每一单、走势和比较', 'Open a figure to see its tickets, trend and comparison'],
  none: ['尚未计量', 'Not measured yet'], noTarget: ['无目标值,看走势', 'No target: watch the direction'], cases: ['明细', 'Cases'], trend: ['走势', 'Trend'], areas: ['片区比较', 'Areas'], persons: ['人员', 'People'], halls: ['营业厅', 'Halls'], boards: ['零投诉与百分百满意', 'Zero complaints, all satisfied'], view: ['看法', 'View'],
  months: ['按月', 'Months'], days: ['按天', 'Days'], centre: ['中心线', 'Centre'], limits: ['控制限', 'Control limits'], signal: ['超出控制限', 'Outside the limits'], trendOf: ['{name}走势:{n} 个点,{s} 个超出控制限', '{name}: {n} points, {s} outside the limits'],
  funnelOf: ['{name}按片区:{n} 个片区,{s} 个在 99.8% 限外', '{name} by area: {n} areas, {s} outside the 99.8 % limits'], funnelWhy: ['横轴是案件数。两条限内的差别可能只是偶然,小片区不因一两件被排名。', 'Across: cases. Differences inside the limits may be chance: a small area is not shamed for one or two cases.'],
  tooFew: ['案件太少或各处相同,不画漏斗图', 'Too few cases, or all alike: no funnel is drawn'], limit95: ['95% 限', '95 % limits'], limit998: ['99.8% 限', '99.8 % limits'], value: ['数值', 'Value'], cnt: ['案件数', 'Cases'], bad: ['未达', 'Missed'], place: ['判断', 'Place'], who: ['对象', 'Who'], inside: ['限内(可能是偶然)', 'Inside (may be chance)'],
  watchWorse: ['▲ 偏差,留意', '▲ Watch'], outsideWorse: ['✕ 明显偏差', '✕ Worse than chance'], watchBetter: ['偏好', 'Rather good'], outsideBetter: ['✓ 明显好', '✓ Better than chance'],
  zero: ['零投诉片区 {a} / {b}', '{a} of {b} areas without a complaint'], allGood: ['全部满意片区 {a} / {b}', 'All satisfied in {a} of {b} areas'], notAsked: ['{n} 个片区没有回访到用户,不算满意', '{n} areas where nobody was asked: not counted as satisfied'], households: ['户数', 'Households'], repairs: ['维修', 'Repairs'], complaints: ['投诉(有责)', 'Complaints (ours)'], satisfied: ['满意 / 回访', 'Satisfied / asked'], atLeast: ['真实满意率至少', 'In truth at least'], case: ['案件', 'Case'],
  allMet: ['没有未达标的工单', 'No ticket missed this'], hours: ['小时', 'h'], seconds: ['秒', 's'], minutes: ['分', 'min'],
} as const

/** What the server adds to a figure (domain.md §12); a key not listed is shown as it came. */
export const extraWords = {
  p95: ['P95', 'P95'], p95Seconds: ['95 % 的单用时(秒)不超过', '95 % took at most (s)'], p90: ['P90(小时)', 'P90 (h)'], p90Hours: ['P90 小时', 'P90 h'], mean: ['平均(小时)', 'Mean (h)'], median: ['中位数(小时)', 'Median (h)'], unreachable: ['联系不上', 'Unreachable'],
  5: ['很满意', 'Very satisfied'], 4: ['满意', 'Satisfied'], 3: ['一般', 'Neither'], 2: ['不满意', 'Dissatisfied'], 1: ['很不满意', 'Very dissatisfied'],
  secondVisits: ['两次以上上门', 'Second visits'], within30Days: ['30 日返修率(%)', 'Within 30 days (%)'], hardMet: ['15 个工作日内(%)', 'Within the hard limit (%)'], households: ['户数', 'Households'], responsible: ['有责', 'Ours'], responsibleRate: ['有责率', 'Ours, rate'], medianMinutes: ['中位数(分)', 'Median (min)'], notMeasured: ['未计量', 'Not measured'],
  TOWN: ['城镇', 'Town'], RURAL: ['农村', 'Rural'], town: ['城镇', 'Town'], rural: ['农村', 'Rural'], attemptsOnly: ['仅拨打', 'Attempted only'], attempted: ['仅拨打', 'Attempted only'], attemptedRate: ['拨打率', 'Attempted'],
} as const
