/** Made when the page is built (vite.config.ts). */
declare module 'virtual:acts' {
  import type { ActShapes } from '../src/contract/act/actShape.ts';

  export const actShapes: ActShapes;
}
