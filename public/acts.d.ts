/** Made when the page is built (vite.config.ts), and typed where it is taken in: public/forms/actShapes.ts. */
declare module 'virtual:acts' {
  export const actShapes: unknown;
}
