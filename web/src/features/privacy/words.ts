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
  inventory: ['个人信息清单', 'Inventory'], inventoryLead: ['每一列可能写有个人信息的数据都在这里:属于哪一类、能否按本人申请删除、保存多久;其余的写明为什么不是个人信息。新增的列不登记,测试不通过。', 'Every column that can hold personal data: its class, whether it goes on a wish, how long it is kept; the others say why they speak of nobody. A new column that is not listed fails the tests.'],
  where: ['数据所在', 'Where'], request: ['申请', 'Request'], onRequest: ['按申请', 'On a wish'], yes: ['✓ 查阅、删除', '✓ copy, erase'], inTimeOnly: ['到期', 'in time'], forDays: ['{n} 天', '{n} days'], withMatter: ['随事项', 'with the matter'], notPersonal: ['非个人信息', 'Not personal'], columns: ['{n} 列', '{n} columns'],
  erasedEntries: ['{n} 条按申请或到期删去了个人信息', '{n} without the words of a person'], letter: ['答复书', 'Answer'], letterTitle: ['个人信息删除答复书', 'Answer to a request of erasure'], letterText: ['您于 {at} 提出的申请 {number} 已办理。以下个人信息已删除或不再能识别您:', 'Your request {number} of {at} has been done. The following was deleted or no longer says who you are:'],
  letterKept: ['按规定保留以下内容,均不含您的姓名、号码和地址:', 'The following is kept, without your name, numbers and address:'], print: ['打印', 'Print'], close: ['关闭', 'Close'], items: ['{n} 条', '{n}'],
  JOB_PAGE: ['上门单页面', 'Job page'], ONE_TIME_LINK: ['一次性链接', 'One-time link'],
} as const

/** Classes of data in the reader's words. */
export const kindWords = {
  HOUSEHOLD: ['用户档案', 'Household'], TICKETS: ['报修与办理单', 'Requests'], CONTACTS: ['首问记录', 'First contacts'], COMPLAINTS: ['投诉', 'Complaints'], BUSINESS: ['业务资料', 'Business papers'], HELP_SESSIONS: ['贴心服务会话', 'Sessions'],
  WORK_ORDERS: ['上门单', 'Visits of technicians'], PHOTOS: ['照片', 'Pictures'], TEXTS: ['短信', 'Texts'], REPLIES: ['回复短信', 'Replies'], REPLY_PARTS: ['未收全短信', 'Parts of texts'], PAUSES: ['暂停凭据', 'Pauses'], PAUSE_REQUESTS: ['暂停申请', 'Requests for a pause'], WAITING_TEXTS: ['待发督办', 'Waiting texts'],
  CREDITS: ['赔付理由', 'Credits'], COURTESY_WORDS: ['致歉底稿', 'Courteous texts'], CALLBACK_REMARKS: ['回访意见', 'Call-backs'], OFFERS: ['推荐', 'Offers'], CONSENT_EVIDENCE: ['同意凭据', 'Consent'], PARTS: ['器材备注', 'Parts'],
  CONTACT_CARDS: ['联系卡', 'Contact card'], QUEUE_NUMBERS: ['排队号码', 'Queue numbers'], DRAFTS: ['预受理', 'Pre-acceptance'], OPINIONS: ['意见簿', 'Opinion book'], DUTY_LOGS: ['值班日志提及', 'Duty logs'], PRAISE: ['表扬质检提及', 'Praise, inspections'],
  VISIT_ANSWERS: ['走访答案', 'Visit answers'], VISITS: ['走访答案', 'Visit answers'], IMPORTS: ['导入退回行', 'Rejected rows'], REQUEST_ANSWERS: ['答复副本', 'Copies of answers'], DATA_REQUESTS: ['个人信息申请', 'Data requests'], JOURNAL: ['流水原话', 'Journal words'],
  JOURNAL_WORDS: ['流水原话', 'Journal words'], REVEAL_LINKS: ['看号链接', 'Links to a number'],
  CODE: ['代码与编号', 'Codes'], RULES: ['规则与目录', 'Rules'], STAFF: ['员工数据', 'Employees'], SECRET: ['随机串与摘要', 'Random words'], FIGURE: ['统计数字', 'Figures'], PLACE: ['地点(不到户)', 'Places'], PUBLIC: ['公开文字', 'Published'],
  MACHINE: ['程序状态', 'Programs'], DEVICE: ['设备与读数', 'Devices'], PROOF: ['保留凭据', 'Kept proof'],
} as const
