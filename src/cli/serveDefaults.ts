/** Where `hotline serve` listens and keeps what is played, unless it is told otherwise. */
export const DEFAULT_PORT = 3400;
export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_DATA = '.hotline';
