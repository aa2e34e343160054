/** The words of the machines as people read them. */

/** `notAgreed` as `not-agreed`. */
export function inKebab(state: string): string {
  return state
    .replace(/\./g, '-')
    .replace(/([A-Z])/g, '-$1')
    .toLowerCase();
}

/** `no-further-action` as `no further action`. */
export function plainWords(name: string): string {
  return name.replaceAll('-', ' ');
}

/** `one day`, `2 days`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Words that have a capital only where they begin a sentence. */
export const insideASentence = (words: string): string =>
  words.replace(/^(The|An?|It|Nobody|Somebody|Time|Preserved|Control)\b/, (word) => word.toLowerCase());

export const capitalized = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
