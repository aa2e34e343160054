/** The name of a state inside a sentence, with its article where English wants one: `the United States`, `China`. */
export const nameInProse = (name: string): string =>
  /^United |\b(Federation|Republic|Kingdom|Union)$/.test(name) ? `the ${name}` : name;
