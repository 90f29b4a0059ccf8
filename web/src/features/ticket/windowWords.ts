export const windowWords = {
  when: ['什么时候能上门 (F4)', 'When can someone come? (F4)'],
  waiting: ['片区待办 {hours} 小时,约 {days} 天做完', 'The area has {hours} hours of work waiting, about {days} days'],
  none: ['这几天没有能赶得上的时段,请先受理,由维修员联系约时。', 'No window can be kept in the days ahead; take the report and the technician will call.'],
  keptFor: ['已为用户保留,{seconds} 秒内保存即约定', 'Kept for the customer; saved within {seconds} s it is agreed'],
  giveBack: ['不要了', 'Give it back'],
} as const
