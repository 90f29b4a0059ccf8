export const cardWords = {
  title: ['服务联系卡', 'Contact card'], now: ['现在找得到的人', 'Who is there for you now'], MANAGER: ['您的客户经理', 'your customer manager'], ON_DUTY: ['今天当班', 'on duty today'], STAND_BY: ['值守', 'standing by'], NEIGHBOUR: ['邻近片区当班', 'on duty next door'], DUTY_PHONE: ['值班电话', 'duty phone'],
  call: ['打给 {name}', 'Call {name}'], write: ['给 {name} 留言', 'Write to {name}'], words: ['想说什么', 'What is it about'], phone: ['您的手机号(我们好回复)', 'Your mobile (so that we can answer)'], send: ['发送', 'Send'], missing: ['请写几个字,并留下手机号', 'Please write a few words and leave your number'],
  sent: ['已送到 {name},编号 {number}', '{name} has it; number {number}'], follow: ['查看进度', 'Follow it'], other: ['报修、投诉、咨询(自助)', 'Report a fault, complain or ask by yourself'], broken: ['这张卡打不开', 'This card does not open'], brokenHelp: ['请核对链接,或直接拨打 96296。', 'Please check the link, or call 96296.'], number: ['卡号 {n}', 'Card {n}'], bigger: ['大字', 'Larger'], smaller: ['标准字', 'Normal'],
} as const
