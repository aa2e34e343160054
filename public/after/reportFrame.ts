/**
 * The report inside the page. A frame that is written by the page inherits its policy, under which styles need the page's nonce and no
 * element has a style of its own: so the report's sheets are given the nonce, and what its elements have of their own goes into one
 * more. In the report no text has a bare quotation mark, so that what looks like an attribute is one.
 */
export function reportFrame(html: string, nonce: string): string {
  const names = new Map<string, string>();
  const marked = html
    .replaceAll('<style>', `<style nonce="${nonce}">`)
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => {
      const name = names.get(style) ?? `s${names.size}`;
      names.set(style, name);
      return ` data-style="${name}"`;
    });
  const own = [...names].map(([style, name]) => `[data-style="${name}"] { ${important(style)} }`);
  return marked.replace('</head>', `<style nonce="${nonce}">${own.join('\n')}</style></head>`);
}

/** An element's own style goes before every sheet. */
const important = (style: string): string =>
  style
    .split(';')
    .filter((one) => one.trim() !== '')
    .map((one) => `${one} !important`)
    .join(';');
