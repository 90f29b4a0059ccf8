export const helpWords = {
  title: ['贴心服务', 'We are here to help'], bigger: ['大字', 'Larger text'], smaller: ['标准字', 'Normal text'], back: ['返回', 'Back'], leave: ['退出', 'Leave'],
  hotline: ['打 96296', 'Call 96296'], commitments: ['我们的服务承诺', 'Our commitments'], step: ['第 {n} 步,共 {of} 步', 'Step {n} of {of}'],
  phone: ['您的手机号码', 'Your mobile number'], phoneHelp: ['我们发一条短信给您,里面有 6 个数字。', 'We send you a text with 6 digits.'], sendCode: ['把验证码发给我', 'Send me the code'],
  code: ['短信里的 6 个数字', 'The 6 digits in the text'], codeSent: ['短信已发到 {phone}。', 'A text was sent to {phone}.'], enter: ['进入', 'Continue'], otherPhone: ['没收到,或号码填错了', 'No text, or a wrong number'],
  hello: ['您要办什么?', 'What can we do for you?'], FAULT: ['报修', 'Report a fault'], FAULTsub: ['电视或宽带坏了', 'Television or broadband does not work'],
  INQUIRY: ['咨询', 'Ask a question'], INQUIRYsub: ['资费、业务、怎么用', 'Prices, services, how to use it'], COMPLAINT: ['投诉', 'Complain'], COMPLAINTsub: ['我们哪里做得不好', 'Something we did badly'],
  OPINION: ['提意见', 'Give an opinion'], OPINIONsub: ['怎样可以更好', 'How we could do better'], BUSINESS: ['办业务', 'Business'],
  open: ['正在办的事', 'What is being dealt with'], none: ['现在没有正在办的事。', 'Nothing is open at the moment.'], follow: ['查看进度、约时间、评价', 'Follow, book, rate'], promised: ['承诺时间', 'Promised by'],
  homes: ['您家', 'Your home'], which: ['哪一家?', 'Which home?'], unknown: ['这个号码没有登记用户。可以咨询、投诉、提意见;报修请打 96296。', 'No home is registered with this number. You can ask, complain or give an opinion; for a fault please call 96296.'],
  what: ['什么坏了?', 'What does not work?'], TV: ['电视', 'Television'], BROADBAND: ['宽带', 'Broadband'], how: ['是什么样子?', 'What do you see?'],
  note: ['还想说什么(可不写)', 'Anything to add (optional)'], sendFault: ['报修', 'Report it'], send: ['交给你们', 'Send'], place: ['您在哪里?', 'Where are you?'], choose: ['请选择', 'Please choose'],
  about: ['是哪方面的?', 'What is it about?'], words_INQUIRY: ['您想问什么?', 'What would you like to know?'], words_COMPLAINT: ['发生了什么事?', 'What happened?'], words_OPINION: ['您的意见', 'Your opinion'],
  want: ['您希望怎么解决?(可不写)', 'What would you like us to do? (optional)'],
  done: ['收到了', 'We have it'], joined: ['您家已经报过修了,这次的话已加到原来的报修里。', 'A repair of your home is already open; what you said was added to it.'], number: ['编号', 'Number'],
  owner: ['谁负责您的事', 'Who looks after it'], staffNo: ['工号 {no}', 'staff no. {no}'], reach: ['电话', 'Phone'], supervision: ['监督电话', 'Supervision phone'], caller: ['谁会打给您', 'Who will call you'], callerSoon: ['维修员很快打给您。', 'A technician will call you soon.'],
  until: ['最晚 {at}', 'by {at}'], text: ['短信也发给您了。', 'You get a text as well.'], home: ['回到首页', 'Back to the start'], missing: ['请先选好上面的内容。', 'Please choose above first.'], missingWords: ['请写一句话。', 'Please write a sentence.'],
} as const
/** What people say on the telephone, for the codes of the fault list; a code that is not here keeps the list's name. */
export const symptomWords: Record<string, readonly [string, string]> = {
  'TV-01': ['所有台都没有', 'No channel at all'], 'TV-02': ['有些台没有', 'Some channels are missing'], 'TV-03': ['画面花、卡,所有台都这样', 'Picture breaks up on all channels'], 'TV-04': ['画面花、卡,只有几个台', 'Picture breaks up on some channels'],
  'TV-05': ['黑屏,机顶盒不亮', 'Black screen, the box stays dark'], 'TV-06': ['有声音没图像,或有图像没声音', 'Sound but no picture, or picture but no sound'], 'TV-07': ['老是死机、重启', 'Hangs or restarts'], 'TV-08': ['开机停在那里不动', 'Stuck while starting'],
  'RC-01': ['遥控器不灵', 'The remote control fails'], 'BB-01': ['上不了网', 'No internet'], 'BB-04': ['网速慢', 'Internet is slow'], 'BB-05': ['老是断网', 'Internet keeps dropping'], 'BB-06': ['Wi-Fi 信号差', 'Weak Wi-Fi'], 'BB-07': ['光猫亮红灯', 'Red light on the modem'],
  'ZZ-99': ['别的毛病', 'Something else'],
}
