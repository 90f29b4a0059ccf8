export const noticeWords = {
  title: ['停播预告', 'Announced interruptions'], none: ['近期没有计划停播。', 'No interruption is planned.'], running: ['正在施工', 'at work now'], TV: ['电视', 'television'], BROADBAND: ['宽带', 'broadband'], gone: ['将中断', ' will be interrupted'],
} as const
