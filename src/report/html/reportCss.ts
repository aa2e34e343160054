/** How the report looks: on a screen, light and dark, and on paper. Nothing is told by colour alone. */
const light = `
  --paper: #fff; --ground: #f4f5f6; --ink: #1b2229; --soft: #55606b; --line: #d9dde1; --faint: #eceef0;
  --late: #a3211a; --late-ground: #fbeceb; --good: #1c6b3c; --flag: #7a5200; --link: #1f5f8b;`;

const dark = `
  --paper: #14181c; --ground: #0d1013; --ink: #eef1f4; --soft: #aab4be; --line: #343c44; --faint: #20262b;
  --late: #ff9a91; --late-ground: #35201f; --good: #7fd3a0; --flag: #efc36a; --link: #8cc4ec;`;

const screen = `
* { box-sizing: border-box; }
html { color-scheme: light dark; scroll-padding-top: 3.5rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "PingFang SC",
    "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
a { color: var(--link); }
.whole { white-space: nowrap; }
a.whole { text-decoration: none; }
a.whole:hover, a.whole:focus-visible { text-decoration: underline; }
.mark {
  position: sticky; top: 0; z-index: 1; margin: 0; max-width: none; padding: 8px 24px; background: var(--ink); color: var(--paper);
  display: flex; gap: 16px; align-items: baseline; font-size: 13px;
}
.mark strong { letter-spacing: .12em; font-size: 14px; }
.mark span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; opacity: .85; }
.sheet, .sheet > tbody, .sheet > tbody > tr, .sheet > tbody > tr > td { display: block; padding: 0; }
.sheet { border-collapse: collapse; width: 100%; }
.sheet > thead { display: none; }
.sheet > tbody > tr > td {
  max-width: 1400px; margin: 0 auto; padding: 32px 24px 96px;
  display: grid; grid-template-columns: 232px minmax(0, 1fr); grid-template-areas: "top top" "contents main"; gap: 32px 40px;
}
.top { grid-area: top; }
.contents { grid-area: contents; }
main { grid-area: main; min-width: 0; }
h1 { font-size: 32px; line-height: 1.2; margin: 0 0 12px; letter-spacing: -.01em; max-width: 30em; text-wrap: balance; }
.top p { margin: 0 0 4px; color: var(--soft); max-width: 76em; }
.contents { position: sticky; top: 56px; align-self: start; font-size: 13px; max-height: calc(100vh - 72px); overflow-y: auto; }
.contents h2 { font-size: 13px; margin: 0 0 8px; padding: 0; border: 0; color: var(--soft); font-weight: 600; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents a { display: block; padding: 4px 0; color: var(--ink); text-decoration: none; line-height: 1.35; }
.contents a:hover, .contents a:focus-visible { color: var(--link); text-decoration: underline; }
section {
  background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 28px 32px 32px; margin: 0 0 24px;
}
h2 { font-size: 21px; line-height: 1.3; margin: 0 0 16px; }
.mark-word { color: var(--soft); font-weight: 600; font-size: .72em; letter-spacing: .08em; }
h3 { font-size: 16.5px; line-height: 1.35; margin: 32px 0 10px; }
h4 { font-size: 15px; margin: 24px 0 8px; }
p { margin: 0 0 12px; max-width: 78ch; }
section > ul:not([class]), .group > ul:not([class]) { margin: 0 0 12px; padding-left: 20px; max-width: 84ch; }
li { margin: 0 0 6px; }
.checks { list-style: none; margin: 0 0 12px; padding: 0; max-width: 84ch; }
.checks li { display: grid; grid-template-columns: 1.6em minmax(0, 1fr); }
.quiet { color: var(--soft); }
.good { color: var(--good); font-weight: 600; }
.late { color: var(--late); }
span.late { font-weight: 600; }
.flag { color: var(--flag); font-weight: 600; }
dl { margin: 0 0 16px; }
dl > div { display: grid; grid-template-columns: 200px minmax(0, 1fr); gap: 16px; padding: 5px 0; border-top: 1px solid var(--faint); }
dl > div:first-child { border-top: 0; }
dt { color: var(--soft); font-size: 13.5px; }
dd { margin: 0; overflow-wrap: anywhere; max-width: 84ch; }
.figures {
  list-style: none; margin: 20px 0 8px; padding: 0 1px 1px 0; display: flex; flex-wrap: wrap;
}
.figures li { flex: 1 1 150px; margin: 0 -1px -1px 0; padding: 12px 14px; border: 1px solid var(--line); }
.figures strong { display: block; font-size: 26px; line-height: 1.15; font-weight: 600; }
.figures span { color: var(--soft); font-size: 13px; line-height: 1.35; display: block; margin-top: 4px; }
.figures li.late span { font-weight: 400; color: var(--soft); }
.figures .late strong { text-decoration: underline wavy 1.5px; text-underline-offset: 5px; }
.wide-table { overflow-x: auto; margin: 0 0 20px; }
table.data, table.blank { border-collapse: collapse; width: 100%; }
table.data.small { table-layout: fixed; }
.small.of-4 th:nth-child(1) { width: 21%; }
.small.of-4 th:nth-child(2) { width: 27%; }
.small.of-4 th:nth-child(3) { width: 13%; }
.small.of-2 th:nth-child(1) { width: 9%; }
table.data.compact { width: auto; }
.compact th, .compact td { padding-right: 32px; }
.data th, .blank th { text-align: left; font-size: 12.5px; font-weight: 600; color: var(--soft); padding: 6px 14px 6px 0; border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
.data td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; font-size: 14px; line-height: 1.45; }
.data th:last-child, .data td:last-child { padding-right: 0; }
.data .number { text-align: right; white-space: nowrap; }
.data .when, .data .name { white-space: nowrap; }
.data.small td { font-size: 12.5px; padding-top: 4px; padding-bottom: 4px; white-space: normal; overflow-wrap: anywhere; }
.blank td { height: 44px; border-bottom: 1px solid var(--line); border-right: 1px solid var(--faint); }
.blank th + th, .blank td + td { padding-left: 10px; }
.quote { margin: 0 0 16px; padding: 2px 0 2px 16px; border-left: 3px solid var(--line); max-width: 84ch; }
.quote figcaption { font-size: 13px; color: var(--soft); margin-bottom: 2px; }
.quote blockquote { margin: 0; white-space: pre-line; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 0 32px; margin: 16px 0 4px; }
.drawing { margin: 8px 0 20px; overflow-x: auto; }
.drawing svg { border: 1px solid var(--line); border-radius: 4px; }
.when-narrow { display: none; }
.day h3 { position: sticky; top: 34px; background: var(--paper); margin: 20px 0 0; padding: 8px 0; border-bottom: 1.5px solid var(--ink); }
.moment { display: grid; grid-template-columns: 132px minmax(0, 1fr) 40px; gap: 0 16px; padding: 8px 0; border-bottom: 1px solid var(--faint); }
.moment:target { background: var(--faint); }
.times strong { display: block; }
.times span { display: block; font-size: 12px; line-height: 1.45; color: var(--soft); white-space: nowrap; }
.said p { margin: 0; font-size: 14px; line-height: 1.5; }
.said .first { font-weight: 600; }
.said .first.quiet { font-weight: 400; }
.said .quiet { color: var(--soft); font-size: 13px; }
.said .bad { color: var(--late); }
.entry-number { text-align: right; color: var(--soft); font-size: 12px; padding-top: 3px; }
`;

const narrow = `
@media (max-width: 1240px) {
  .sheet > tbody > tr > td { grid-template-columns: minmax(0, 1fr); grid-template-areas: "top" "contents" "main"; }
  .contents { position: static; max-height: none; }
  .contents ol { columns: 2; column-gap: 32px; }
}
@media (max-width: 640px) {
  .mark { padding: 8px 16px; }
  .sheet > tbody > tr > td { padding: 20px 0 64px; gap: 20px; }
  .top, .contents { padding: 0 16px; }
  .contents ol { columns: 1; }
  h1 { font-size: 25px; }
  section { padding: 20px 16px 24px; border-left: 0; border-right: 0; border-radius: 0; margin-bottom: 12px; }
  dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .figures li { flex-basis: 45%; }
  .when-wide { display: none; }
  .when-narrow { display: block; }
  .drawing svg { max-width: none; }
  .drawing.when-narrow svg { max-width: 100%; }
  .data:not(.compact), .data:not(.compact) :is(tbody, tr, td) { display: block; }
  .data:not(.compact) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .data:not(.compact) tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  .data:not(.compact) td { border: 0; padding: 1px 0; display: grid; grid-template-columns: 118px minmax(0, 1fr); gap: 12px; text-align: left; white-space: normal; }
  .data:not(.compact) :is(.number, .when, .name) { text-align: left; white-space: normal; }
  .data:not(.compact) td:empty { display: none; }
  .compact th, .compact td { padding-right: 16px; }
  .data:not(.compact) td::before { content: attr(data-name); color: var(--soft); font-size: 12.5px; line-height: 1.6; }
  .moment { grid-template-columns: minmax(0, 1fr) auto; }
  .times { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; }
  .times span { display: inline; }
  .said { grid-column: 1 / -1; grid-row: 2; }
}
`;

const paper = `
@page { size: A4; margin: 14mm 15mm 16mm; @bottom-left { content: "EXERCISE"; font: 600 8pt sans-serif; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@page across { size: A4 landscape; margin: 12mm 12mm 14mm; }
@media print {
  html { color-scheme: light; }
  body { background: #fff; font-size: 9.5pt; line-height: 1.42; }
  .mark { display: none; }
  .sheet { display: table; width: 100%; }
  .sheet > thead { display: table-header-group; }
  .sheet > thead td { font-size: 8pt; padding: 0 0 5mm; color: #333; }
  .sheet > thead strong { letter-spacing: .12em; margin-right: 2mm; }
  .sheet > tbody { display: table-row-group; }
  .sheet > tbody > tr { display: table-row; }
  .sheet > tbody > tr > td { display: table-cell; max-width: none; padding: 0; }
  .contents { position: static; max-height: none; margin: 4mm 0 6mm; }
  .contents ol { columns: 2; }
  .contents a { padding: 1px 0; }
  a { color: inherit; text-decoration: none; }
  section { border: 0; padding: 0; margin: 0 0 8mm; border-radius: 0; }
  section.annex { break-before: page; }
  #bridge { page: across; break-before: page; break-after: page; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; border-bottom: 1.5pt solid #000; padding-bottom: 1mm; margin-bottom: 3mm; }
  h3 { font-size: 11pt; margin: 5mm 0 2mm; }
  h1, h2, h3, h4, .quote figcaption, h3 + p:has(+ .wide-table), h3 + p:has(+ ul) { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  tr, li, .quote, dl > div, .moment, .figures { break-inside: avoid; }
  .sheet > tbody > tr { break-inside: auto; }
  .wide-table, .drawing { overflow: visible; }
  .drawing { break-inside: avoid; }
  .drawing svg { max-width: 100%; max-height: 235mm; height: auto; border-color: #ccc; }
  .when-narrow { display: none; }
  .when-wide { display: block; }
  .data td { font-size: 8.5pt; padding: 3pt 8pt 3pt 0; }
  .data th { font-size: 8pt; padding: 2pt 8pt 2pt 0; }
  .data.small td { font-size: 7.5pt; padding: 2pt 6pt 2pt 0; }
  .data thead { display: table-header-group; }
  .figures strong { font-size: 16pt; }
  .figures span { font-size: 8pt; }
  .figures li { flex-basis: 34mm; padding: 6pt 8pt; }
  dl > div { grid-template-columns: 38mm minmax(0, 1fr); padding: 2pt 0; }
  dt { font-size: 8.5pt; }
  .blank td { height: 10mm; border-bottom: 1px solid #888; border-right-color: #ccc; }
  .blank { break-inside: avoid; }
  .day h3 { position: static; }
  .moment { grid-template-columns: 30mm minmax(0, 1fr) 10mm; padding: 3pt 0; }
  .moment:target { background: none; }
  .said p { font-size: 8.5pt; }
  .said .quiet { font-size: 8pt; }
  .times span { font-size: 7.5pt; }
}
`;

export const reportCss = `
:root {${light} }
@media (prefers-color-scheme: dark) { :root {${dark} } }
@media print { :root {${light} } }
${screen}${narrow}${paper}`;
