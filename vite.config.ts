import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the running server answers `/api` while the pages are being worked on. */
const apiAddress = process.env['THUOCDO_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  // With the slash: src/web/api-client.ts is a page's own file.
  server: { proxy: { '/api/': apiAddress } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: true,
    // ECharts is one lazy piece of its own and larger than the warning allows.
    chunkSizeWarningLimit: 700,
  },
});
