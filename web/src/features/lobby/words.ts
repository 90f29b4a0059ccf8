export const lobbyWords = {
  take: ['请选择要办理的业务', 'What would you like to do?'], closed: ['现在不在营业时间', 'The hall is closed now'], hours: ['营业时间 {opens}–{closes}', 'Open {opens}–{closes}'],
  waiting: ['{n} 人等候', '{n} waiting'], about: ['约 {m} 分钟', 'about {m} min'], noCounter: ['暂无柜台办理', 'no counter open for it'], nobody: ['无人等候', 'nobody waiting'],
  elderly: ['我是老人、病人、残障人士或孕妇(优先)', 'I am elderly, ill, disabled or pregnant (priority)'], phone: ['手机号码(快到您时发短信,可不填)', 'Mobile number (we text you when it is near your turn; optional)'], phoneMust: ['手机号码(快到您时发短信)', 'Mobile number (we text you when it is near your turn)'],
  yours: ['您的号码', 'Your number'], ahead: ['前面还有 {n} 位', '{n} before you'], kept: ['网络暂时中断,号码有效,请保留此号', 'The network is gone for a moment. Your number is valid; please keep it'],
  another: ['完成', 'Done'], keep: ['{n} 个号码已保存,恢复后上传', '{n} numbers saved, will be sent'], goTo: ['请到 {no} 号柜台', 'Please go to counter {no}'], nowAt: ['正在 {no} 号柜台办理', 'At counter {no}'],
  done: ['已办结,谢谢您', 'Finished. Thank you'], absent: ['您已过号,请到大堂经理处恢复', 'Your number was passed over; please see the lobby manager'], left: ['已取消', 'Given back'], giveBack: ['不等了,退号', 'Give the number back'],
  stay: ['请留意叫号,快到您时我们发短信', 'We text you when your turn is near'], scan: ['手机扫码取号', 'Take a number by phone'], screen: ['叫号屏', 'Call screen'], sound: ['打开语音播报', 'Turn the voice on'], soundOn: ['语音播报已开', 'Voice is on'],
  calling: ['请 {number} 号到 {no} 号柜台', 'Number {number} to counter {no}'], counter: ['柜台', 'Counter'], number: ['号码', 'Number'], paused: ['暂停', 'Paused'], free: ['空闲', 'Free'], shut: ['未开', 'Closed'],
  lost: ['网络中断,显示 {at} 的情况', 'No network; as of {at}'], halls: ['营业厅等候情况', 'Waiting in our halls'], badDoor: ['请扫大厅里今天的二维码', 'Please scan today’s code in the hall'], title: ['营业厅', 'Hall'],
  spoken: ['请,{number} 号,到 {no} 号柜台', 'Number {number}, please go to counter {no}'], noVoice: ['此设备没有语音,只响铃', 'No voice on this device; it rings'],
} as const
export const deskWords = {
  hall: ['营业厅', 'Hall'], counter: ['柜台', 'Counter'], choose: ['选择柜台', 'Choose a counter'], open: ['开放', 'Open'], pause: ['暂停', 'Pause'], close: ['关闭', 'Close'], resume: ['恢复', 'Resume'], next: ['叫下一位', 'Call next'],
  again: ['重叫', 'Call again'], here: ['已到柜台', 'Customer is here'], finish: ['办结', 'Finish'], finishNext: ['办结并叫下一位', 'Finish and call next'], absent: ['未到,过号', 'Not here, pass over'], transfer: ['转到', 'Transfer to'],
  nobody: ['没有人等候', 'Nobody waits'], idle: ['空闲', 'Free'], waitingList: ['等候', 'Waiting'], called: ['已叫 {n} 次', 'called {n}×'], absentList: ['过号', 'Passed over'], back: ['恢复排队', 'Back into the queue'], send: ['引导到', 'Guide to'],
  take: ['取号', 'Give a number'], elderly: ['优先(老病残孕)', 'Priority (elderly, ill, disabled, pregnant)'], phone: ['手机号码', 'Mobile'], given: ['已取号 {number},{wait}', '{number} given, {wait}'], about: ['约等 {m} 分钟', 'wait about {m} min'], noCounter: ['暂无柜台办理', 'no counter open'],
  kiosk: ['打开取号机页面', 'Kiosk page'], screen: ['打开叫号屏', 'Call screen'], door: ['二维码取号', 'QR code'], saved: ['{n} 条已保存,待发送', '{n} saved, will be sent'], refused: ['没有被接受', 'Not accepted'], read: ['知道了', 'Read'],
  ahead: ['{n} 人', '{n}'], OPEN: ['开放', 'Open'], PAUSED: ['暂停', 'Paused'], CLOSED: ['未开', 'Closed'], serving: ['办理中', 'Serving'], calling: ['叫号中', 'Calling'], need: ['优先', 'Priority'], appointment: ['预约', 'Appointment'], leaves: ['退号', 'Left'],
  waitAbout: ['预计 {m} 分钟', 'in {m} min'], noHall: ['还没有营业厅', 'No hall yet'], yourCounter: ['您的柜台', 'Your counter'], lane: ['长者优先柜台', 'Elderly first'], today: ['大厅', 'Floor'],
} as const
