export const uiWords = {
  calm: ['剩', 'left'], near: ['将到时', 'soon'], over: ['超时', 'over'], paused: ['暂停', 'paused'], kept: ['按时', 'kept'],
  late: ['超时完成', 'done late'], due: ['应完成', 'due'], hard: ['最长时限', 'hard limit'], started: ['起', 'from'], owes: ['责任人', 'owed by'],
  empty: ['这里还没有内容', 'Nothing here yet'], retry: ['重试', 'Try again'], loading: ['正在读取', 'Loading'], trace: ['跟踪号', 'Trace'],
  keys: ['快捷键', 'Keyboard'],
} as const
