export const shellWords = {
  product: ['真情365', 'Zhenqing365'],
  allAreas: ['全部片区', 'All areas'], area: ['片区', 'Area'], out: ['退出', 'Sign out'], other: ['English', '中文'], skip: ['跳到内容', 'Skip to content'],
  waiting: ['最早待发 {s} 秒', 'oldest queued {s} s'],
  mute: ['关闭提示音', 'Mute'], sound: ['打开提示音', 'Sound on'], keys: ['快捷键', 'Keyboard'], kNew: ['新来电', 'New call'], kSave: ['保存派单', 'Save'], kKinds: ['接报台:报修 业务 投诉 意见 咨询', 'Desk: fault, business, complaint, opinion, question'], kPages: ['切换页面', 'Pages'], kHelp: ['本帮助', 'This help'],
} as const
