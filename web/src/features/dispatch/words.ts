export const dispatchWords = {
  board: ['调度台', 'Dispatch board'], all: ['全部', 'All'], amber: ['将到时', 'Due soon'], red: ['超时', 'Overdue'], running: ['进行中', 'Running'],
  next: ['下一时限', 'Next clock'], ticket: ['工单', 'Ticket'], fault: ['故障', 'Fault'], customer: ['用户', 'Customer'], technician: ['维修员', 'Technician'], state: ['状态', 'State'], detail: ['详情', 'Details'],
  reassign: ['改派', 'Reassign'], nextTech: ['下一位当班', 'Next on duty'], postpone: ['延期、暂停计时', 'Postpone'], askedBy: ['谁要求的', 'Asked by'], theCustomer: ['用户', 'The customer'], cancel: ['取消', 'Cancel'], reopen: ['重新处理', 'Reopen'], confirm: ['用户确认修复', 'Customer confirms'],
  reason: ['原因(必填)', 'Reason (required)'], until: ['延期到', 'Until'], evidence: ['依据', 'Evidence'], evidenceRef: ['录音、短信或照片编号', 'Recording, text or photo number'], RECORDING: ['通话录音', 'Recording'], TEXT_REPLY: ['短信回复', 'Text reply'], LINK: ['用户在自助页面确认', 'Customer, on their page'], because: ['原因', 'Reason'], PHOTO: ['照片', 'Photo'], send: ['确定', 'Do it'], who: ['指定维修员', 'Technician'],
  sameBuilding: ['同一栋楼有 {n} 处可以并成一趟', '{n} buildings with visits that could be one trip'],
} as const
