/** The dashboard: built from public/ to dist/public. Its page goes out with a nonce that the server puts in anew for each answer. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { actShapes } from './src/contract/act/actShape.ts';

/** The forms of all acts as data, made when the page is built: it shows forms of them and need not carry the schemas. */
export const shapesOfActs: Plugin = {
  name: 'shapes-of-acts',
  resolveId: (id) => (id === 'virtual:acts' ? '\0virtual:acts' : null),
  load: (id) => (id === '\0virtual:acts' ? `export const actShapes = ${JSON.stringify(actShapes())};` : null),
};

export default defineConfig({
  root: 'public',
  base: '/',
  plugins: [react(), shapesOfActs],
  html: { cspNonce: '__HOTLINE_NONCE__' },
  build: {
    outDir: '../dist/public',
    emptyOutDir: true,
    target: 'es2023',
    // light-dark() stays as it is written: what would be put in its place needs a colour scheme that Mantine sets elsewhere
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // nothing of the page is ever inlined as data: the policy of the server lets only its own files in
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
