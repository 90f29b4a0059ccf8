export const creditWords = {
  all: ['整批批准 {n}:{homes} 笔 {sum} 元', 'Approve all of {n}: {homes}, {sum} yuan'], UNANNOUNCED: ['▲ 未预告', '▲ not announced'], title: ['赔付与致歉', 'Credits and apologies'], why: ['承诺没有做到,按规则核算,由人决定', 'A promise was broken: the rule computes, a person decides'],
  PROPOSED: ['待决定', 'To decide'], WAITING: ['待核算', 'Waiting for the end'], APPROVED: ['已批准', 'Approved'], REFUSED: ['不予赔付', 'Refused'], NOTHING: ['无需赔付', 'Nothing due'],
  ticket: ['单号', 'Ticket'], broken: ['逾期时间', 'Broken'], rule: ['依据', 'Rule'], amount: ['金额(元)', 'Amount (yuan)'], words: ['计算', 'Computation'], decided: ['决定', 'Decision'], batch: ['批次', 'Batch'],
  law: ['法定', 'Law'], notLaw: ['参照,非本地法律', 'As elsewhere, no law here'], own: ['本公司规则', 'Own rule'], approve: ['批准', 'Approve'], change: ['改金额', 'Another amount'], refuse: ['不予赔付', 'Refuse'],
  reason: ['理由(必填)', 'Reason (required)'], ok: ['确定', 'OK'], cancel: ['取消', 'Cancel'], exporting: ['导出给计费', 'Export for billing'], batches: ['已导出批次', 'Exported batches'], lines: ['笔数', 'Lines'], made: ['导出时间', 'Exported'],
  by: ['经办', 'By'], fetch: ['下载', 'Download'], none: ['没有待决定的赔付', 'Nothing to decide'], area: ['片区', 'Area'], exported: ['第 {n} 批,{lines} 笔,共 {sum} 元', 'Batch {n}: {lines} lines, {sum} yuan'],
  BREACH_LIFTED: ['实际按时完成', 'Done in time after all'], WITHDRAWN: ['用户已取消', 'Withdrawn by the customer'], NO_FEE_SET: ['未设置费用', 'No fee is set'], RESPONSIBILITY_CUSTOMER: ['用户原因', 'Caused by the customer'],
  RESPONSIBILITY_NATURE: ['不可抗力', 'Force majeure'], CAUSE: ['终端或除外原因', 'Own device or an excluded cause'],
} as const
