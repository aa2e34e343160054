/**
 * The report inside the page. A frame that is written by the page inherits its policy, under which styles need the page's nonce and no
 * element has a style of its own: so the report's sheets are given the nonce, and what its elements have of their own goes into one more.
 */
export function reportFrame(html: string, nonce: string): string {
  const report = new DOMParser().parseFromString(html, 'text/html');
  for (const sheet of report.querySelectorAll('style')) sheet.setAttribute('nonce', nonce);
  const rules = new Map<string, string>();
  for (const element of report.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? '';
    const name = rules.get(style) ?? `own-style-${rules.size}`;
    rules.set(style, name);
    element.classList.add(name);
    element.removeAttribute('style');
  }
  const own = report.createElement('style');
  own.setAttribute('nonce', nonce);
  own.textContent = [...rules].map(([style, name]) => `.${name}.${name}.${name} { ${style} }`).join('\n');
  report.head.append(own);
  return `<!doctype html>${report.documentElement.outerHTML}`;
}
