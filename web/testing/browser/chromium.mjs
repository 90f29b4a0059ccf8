import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const found = [process.env.ZQ_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(p => p && existsSync(p))

/** A browser without a window that asks nothing of the outside world. */
export function browser() {
  if (!found) throw new Error('没有找到 chromium(apt install chromium)· no chromium found')
  return chromium.launch({
    executablePath: found, headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
export const SCREEN = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
