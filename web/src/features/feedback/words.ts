export const feedbackWords = {
  title: ['回访台', 'Call-back desk'], quota: ['配额', 'Quota'], area: ['片区', 'Area'], closed: ['已结', 'Closed'], target: ['目标', 'Target'], done: ['已访', 'Done'], deficit: ['欠', 'Short'], month: ['月份', 'Month'], cases: ['待回访', 'To call'],
  noAnswer: ['无人接听', 'No answer'], busy: ['忙', 'Busy'], wrong: ['号码错误', 'Wrong number'], must: ['必访', 'Must call'], attempts: ['已拨 {n} 次', '{n} attempts'], save: ['保存回访 (Ctrl+Enter)', 'Save (Ctrl+Enter)'],
  contactedIn20: ['1 维修员是否 20 分钟内联系您?', '1 Did the technician contact you within 20 minutes?'], onTime: ['2 是否按约定时间上门?', '2 Did they come as agreed?'], fixed: ['3 故障修好了吗?', '3 Is the fault fixed?'],
  attitude: ['4 服务态度', '4 Attitude'], satisfaction: ['5 总体满意度', '5 Satisfaction overall'], remark: ['6 意见和建议', '6 Remarks'], YES: ['是', 'Yes'], NO: ['否', 'No'], UNSURE: ['不清楚', 'Unsure'], keys: ['按数字键 1–5 作答', 'Answer with keys 1–5'],
} as const
