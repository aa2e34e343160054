import manifest from '../../package.json' with { type: 'json' };

/** The version of this program, which a log names as its maker. */
export const version: string = manifest.version;
