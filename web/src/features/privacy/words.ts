export const privacyWords = {
  checks: ['核查', 'Checks'], looks: ['看号记录', 'Who looked'], nights: ['到期清理', 'Retention'], requests: ['个人信息申请', 'Requests'], check: ['立即核查', 'Check now'], days: ['最近天数', 'Last days'],
  at: ['时间', 'Time'], by: ['人员', 'By'], chain: ['流水链', 'Journal chain'], intact: ['✓ 完整', '✓ intact'], tampered: ['▲ 被改动:第 {n} 块', '▲ tampered: block {n}'], entries: ['{n} 条已封存,{m} 条待封存', '{n} sealed, {m} to be sealed'],
  again: ['承诺重算', 'Promises again'], same: ['✓ {n} 个全部一致', '✓ all {n} the same'], differ: ['▲ {m} 处不一致(共 {n} 个)', '▲ {m} differences in {n}'], unrecorded: ['{n} 个没有开始记录', '{n} without a recorded beginning'],
  period: ['期间', 'Period'], field: ['字段', 'Column'], stands: ['现在是', 'Stands'], says: ['流水算得', 'Journal says'], clock: ['时限', 'Clock'], whom: ['对象', 'Whom'], reason: ['理由', 'Reason'], ticket: ['单号', 'Ticket'],
  noTicket: ['△ 无工单', '△ no ticket'], area: ['片区', 'Area'], k29: ['K29 隐私:看号 {looks} 次,其中无工单 {without} 次(每千次 {per});到期未清理 {overdue} 条', 'K29 privacy: {looks} looks, {without} without a ticket ({per} per thousand); {overdue} rows overdue'],
  kind: ['数据类别', 'Class of data'], keep: ['保存天数', 'Kept (days)'], night: ['日期', 'Night'], DELETED: ['删除', 'deleted'], ANONYMISED: ['转匿名', 'made anonymous'], rows: ['条数', 'Rows'], overdue: ['逾期', 'Overdue'], failure: ['失败原因', 'Failure'],
  report: ['每晚报告', 'Nightly report'], version: ['第 {v} 版,{at} 起', 'version {v}, from {at}'], number: ['编号', 'Number'], COPY: ['查阅复制', 'Copy'], ERASE: ['删除', 'Erase'], identity: ['身份核实', 'Identity'], due: ['答复期限', 'Answer by'],
  OPEN: ['待答复', 'Open'], DONE: ['已办', 'Done'], REFUSED: ['已拒绝', 'Refused'], copy: ['生成副本', 'Make the copy'], erase: ['删除', 'Erase'], refuse: ['拒绝', 'Refuse'], take: ['登记申请', 'Take a request'], find: ['户号、电话、地址', 'Account, phone, address'],
  how: ['怎样核实身份(必填)', 'How identity was checked (required)'], ok: ['确定', 'OK'], cancel: ['取消', 'Cancel'], why: ['拒绝理由(必填)', 'Reason of the refusal (required)'], sure: ['删除后不能恢复;订单与时限按法定期限匿名保存,流水作为证据保存。', 'This cannot be undone. Orders and clocks stay without a name for as long as the law asks; the journal stays as proof.'],
  JOB_PAGE: ['上门单页面', 'Job page'], ONE_TIME_LINK: ['一次性链接', 'One-time link'],
} as const
