export const ruleWords = {
  version: ['版本', 'Version'], no: ['第 {n} 版', 'Version {n}'], from: ['生效', 'In force from'], by: ['修改人', 'Changed by'], why: ['为什么', 'Why'], what: ['改了什么', 'What changed'], history: ['历次版本', 'Versions'],
  now: ['现行', 'in force'], future: ['待生效', 'to come'], past: ['旧版', 'earlier'], overtaken: ['未生效即被替换', 'replaced before it began'], shipped: ['随系统提供', 'came with the system'], nothing: ['和上一版相同', 'same as the one before'], more: ['另有 {n} 处', '{n} more'], all: ['全部 {n} 处', 'all {n}'],
  basis: ['您在第 {n} 版({state})的基础上修改', 'You are changing version {n} ({state})'], changed: ['改动 {n} 处', '{n} changes'], unchanged: ['还没有改动', 'Nothing changed yet'], undo: ['撤销改动', 'Undo'],
  whyField: ['为什么修改(必填,会留存)', 'Why (needed, kept on record)'], fromField: ['从哪天起生效', 'From which day'], atOnce: ['立即生效', 'At once'], tomorrow: ['明天起', 'From tomorrow'], try: ['试算', 'Try it'], lastMonth: ['上月', 'last month'], thisMonth: ['本月至今', 'this month so far'],
  save: ['存为新版本', 'Save as a new version'], saved: ['已存为第 {n} 版,{at} 起生效', 'Saved as version {n}, in force from {at}'], readOnly: ['您可以查看,由 {who} 修改', 'You may read this; {who} changes it'], none: ['(无)', '(none)'], pastRule: ['已经发生的仍按当时的版本', 'What happened before stays under its own version'],
} as const
