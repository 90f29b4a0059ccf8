export const phonesWords = {
  title: ['手机模拟器', 'Phones simulator'], banner: ['这是模拟器:这里的短信不会发到任何真实手机。', 'This is a simulator: no text here reaches a real phone.'],
  phones: ['手机', 'Phones'], find: ['按号码或姓名查找', 'Find by number or name'], none: ['还没有短信。在受理台报一个故障,短信就会出现在这里。', 'No texts yet. Take a report at the desk and they appear here.'],
  choose: ['选一部手机,看它收到的短信。', 'Choose a phone to read its texts.'], unread: ['{n} 条未读', '{n} unread'], reply: ['回复内容', 'Reply'], send: ['发送', 'Send'], back: ['全部手机', 'All phones'],
  quick: ['快捷回复', 'Quick replies'], switches: ['网络开关', 'Network switches'], loss: ['丢失', 'Loss'], delay: ['延迟', 'Delay'], refuse: ['拒收', 'Refusal'], down: ['短信中心停机', 'Message centre down'], up: ['短信中心正常', 'Message centre up'],
  off: ['模拟器没有打开:系统正连着真实的短信网关,或您没有权限。', 'The simulator is off: a real gateway is connected, or you may not see it.'], messages: ['短信', 'Texts'], seconds: ['{n} 秒', '{n} s'], unknown: ['未登记', 'Unknown'],
} as const
