import react from '@vitejs/plugin-react';
import mantinePreset from 'postcss-preset-mantine';
import { defineConfig } from 'vite';

const apiUrl = process.env['CRS_API_URL'] ?? 'http://localhost:8000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  css: { postcss: { plugins: [mantinePreset()] } },
  // The content security policy of the server allows no data: scripts or styles, so nothing is inlined.
  build: { outDir: 'dist', assetsInlineLimit: 0, emptyOutDir: true },
  server: {
    port: 5173,
    proxy: { '/api': { target: apiUrl, changeOrigin: true, headers: { origin: apiUrl } } },
  },
});
