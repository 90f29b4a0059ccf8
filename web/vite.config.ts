import react from '@vitejs/plugin-react'
import { cpSync, rmSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** The jar serves the pages itself: what is built into dist/ is laid beside the server's resources. */
const intoTheJar = (): Plugin => ({
  name: 'into-the-jar',
  apply: 'build',
  closeBundle() {
    const jar = '../server/src/main/resources/static'
    rmSync(jar, { recursive: true, force: true })
    cpSync('dist', jar, { recursive: true })
  },
})

/** The host stays that of the page: the server refuses what comes from a foreign origin. */
const server = { target: process.env.ZQ_ADDRESS ?? 'http://127.0.0.1:8365', changeOrigin: false }

export default defineConfig({
  plugins: [react(), intoTheJar()],
  server: { proxy: { '/api': server, '/actuator': server } },
  build: {
    outDir: 'dist',
    chunkSizeWarningLimit: 900,
    rollupOptions: { input: ['index.html', 'field.html', 'customer.html', 'phones.html', 'hall.html'] },
  },
})
