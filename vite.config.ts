/** The dashboard: built from public/ to dist/public. Its page goes out with a nonce that the server puts in anew for each answer. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'public',
  base: '/',
  plugins: [react()],
  html: { cspNonce: '__HOTLINE_NONCE__' },
  build: {
    outDir: '../dist/public',
    emptyOutDir: true,
    target: 'es2023',
    // nothing of the page is ever inlined as data: the policy of the server lets only its own files in
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
