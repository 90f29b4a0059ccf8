export const retentionWords = {
  title: ['数据保存期限', 'How long data is kept'], lead: ['每类个人信息到期后,当晚自动清理。类别由系统定,天数由单位定。', 'Each class of personal data is forgotten in the night its time ends. Which classes there are is the system to know, for how long is yours to say.'],
  kind: ['数据类别', 'Class of data'], days: ['天', 'days'], kept: ['保存', 'Kept for'], years: ['{n} 年', '{n} yr'], months: ['约 {n} 个月', 'about {n} mo'], answerDays: ['个人信息申请的答复期限', 'A request of the person concerned is answered within'],
  deed: ['到期后', 'Then'], DELETED: ['删除', 'deleted'], ANONYMISED: ['转匿名', 'made anonymous'], nobody: ['无', 'nothing'], first: ['当晚会清理', 'The first night forgets'], wasRows: ['按现行', 'as it is'], wouldRows: ['按新期限', 'as wanted'], rows: ['{n} 条', '{n} rows'], same: ['今晚要清理的没有变化', 'The night would forget the same'],
  admin: ['管理员', 'the administrator'], irreversible: ['清理后不能恢复', 'What is forgotten cannot be brought back'],
} as const
