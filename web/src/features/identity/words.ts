export const identityWords = {
  title: ['真情365 · 登录', 'Zhenqing365 · Sign in'], login: ['工号或登录名', 'Login'], password: ['密码', 'Password'], enter: ['登录', 'Sign in'], customers: ['我是用户:报修、咨询、投诉', 'I am a customer: report, ask, complain'],
  expired: ['{name},登录已过期。请重新登录,已填写的内容都还在。', '{name}, your session has ended. Sign in again; what you typed is still there.'],
} as const
