export const directoryWords = {
  imports: ['导入用户资料', 'Import households'], choose: ['把 CSV 或 Excel 文件拖到这里,或点击选择', 'Drop a CSV or Excel file here, or click to choose'],
  about: ['先看后导:开始导入以前不会改动任何资料。已有的账号会更新,不会重复。', 'You look first: nothing changes before the import begins. An account that is there already is updated, never doubled.'],
  required: ['必需列:账号、户名、电话、乡镇、小区、楼栋、房号、片区', 'Required columns: account, name, phone, town, community, building, room, area'],
  readAs: ['文件 {format} · 编码 {charset}', 'File {format} · read as {charset}'], preview: ['前 {n} 行', 'The first {n} rows'], columns: ['每一列读作什么', 'How each column is read'], heading: ['文件中的列', 'Column of the file'], field: ['读作', 'Read as'], ignored: ['不导入', 'Not imported'],
  problems: ['发现的问题({n})', 'Problems ({n})'], row: ['第 {n} 行', 'Row {n}'], file: ['整个文件', 'The file'], run: ['开始导入', 'Import'], other: ['换一个文件', 'Another file'], noProblems: ['前几行没有发现问题', 'No problem in the first rows'], cannot: ['缺少必需列,补齐后重新上传。', 'Required columns are missing. Add them and send the file again.'],
  created: ['新增', 'Created'], updated: ['更新', 'Updated'], unchanged: ['未变', 'Unchanged'], rejected: ['拒绝', 'Rejected'], progress: ['已处理 {done} / {total} 行', '{done} of {total} rows'], rejects: ['下载被拒绝的行 (CSV)', 'Download rejected rows (CSV)'],
  stays: ['可以离开此页,导入会继续。', 'You may leave this page; the import goes on.'], again: ['从中断处继续', 'Go on where it stopped'],
  RECEIVED: ['待导入', 'Waiting for you'], QUEUED: ['排队中', 'Queued'], RUNNING: ['导入中', 'Running'], DONE: ['导入完成', 'Done'], FAILED: ['导入中断', 'Stopped'],
} as const
