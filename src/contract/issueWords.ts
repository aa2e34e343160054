/** What zod found wrong with what a person or a program sent, in plain words: "text is missing; kind: Invalid option". */

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** More than these are not told. */
const MOST_TOLD = 5;

export function issueWords(issues: readonly Issue[]): string {
  const said = issues.slice(0, MOST_TOLD).map(({ path, message }) => {
    if (path.length === 0) return message;
    const where = path.map(String).join('.');
    if (message.endsWith('received undefined')) return `${where} is missing`;
    return `${where}: ${message.replace(/^Invalid input: /, '')}`;
  });
  const more = issues.length - said.length;
  return `${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
