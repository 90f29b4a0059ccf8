import type { ThemeConfig } from 'antd'

/** Calm and dense; one accent. Other colours belong to time left and to breach. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5c6b', colorPrimaryHover: '#0d6878', colorPrimaryActive: '#083f4a', colorLink: '#0b5c6b', colorLinkHover: '#083f4a', colorLinkActive: '#083f4a', colorInfo: '#0b5c6b', colorError: '#b3261e', colorWarning: '#8a5200', colorSuccess: '#2f6b3a',
    colorInfoBg: '#e8f1f3', colorInfoBorder: '#b5ced4', colorWarningBg: '#fdf4e3', colorWarningBorder: '#e8c88f', colorSuccessBg: '#edf5ee', colorSuccessBorder: '#b3d1b8', colorErrorBg: '#fdeceb', colorErrorBorder: '#e6aaa5', colorTextSecondary: '#4b5560', colorTextTertiary: '#5d6771', colorTextPlaceholder: '#66717b', colorBgLayout: '#f4f6f7',
    borderRadius: 4, fontSize: 14, controlHeight: 32,
    fontFamily: '"PingFang SC","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","WenQuanYi Zen Hei",system-ui,sans-serif',
  },
  components: { Table: { cellPaddingBlockSM: 6, headerBg: '#eef2f3' } },
}
