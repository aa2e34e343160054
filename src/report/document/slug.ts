/** A subject's name for an id or a file: both sides may use one name, so its side is in it. */
export const slug = (ref: string): string => ref.slice(ref.indexOf('/') + 1).replace(/[^a-z0-9]+/g, '-');
