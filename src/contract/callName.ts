/** What a call is called inside a sentence: `call 1` for one that is named `call-1`, `call monday` for `monday`. */
export function callName(name: string): string {
  const words = name.replaceAll('-', ' ');
  return /\bcall\b/.test(words) ? words : `call ${words}`;
}
