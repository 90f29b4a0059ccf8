import react from '@vitejs/plugin-react'
import { cpSync, rmSync } from 'node:fs'
import { build, defineConfig, type Plugin } from 'vite'

/** The pages of phones, and the worker of the technician's: each a build of its own after the pages of the desks. */
const PHONES = ['field.html', 'visit.html', 'customer.html', 'help.html', 'commitments.html', 'phones.html']
const phones = () => build({
  configFile: false, publicDir: false, plugins: [react()],
  // docs/decisions: the same components on a tenth of the code, for slow networks and slow phones
  resolve: { alias: { 'react-dom/client': 'preact/compat/client', 'react-dom': 'preact/compat', 'react/jsx-runtime': 'preact/jsx-runtime', react: 'preact/compat' } },
  build: { emptyOutDir: false, outDir: 'dist', rollupOptions: { input: PHONES } },
})
const worker = () => build({
  configFile: false, publicDir: false, logLevel: 'warn',
  resolve: { alias: { react: 'preact/compat' } },
  build: { emptyOutDir: false, outDir: 'dist', lib: { entry: 'src/apps/field/worker.ts', formats: ['iife'], name: 'worker', fileName: () => 'field-worker.js' } },
})

/** The jar serves the pages itself: what is built into dist/ is laid beside the server's resources. */
const intoTheJar = (): Plugin => ({
  name: 'into-the-jar',
  apply: 'build',
  async closeBundle() {
    await phones()
    await worker()
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
    rollupOptions: { input: ['index.html', 'hall.html'] },
  },
})
