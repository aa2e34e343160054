/**
 * How the marks of a picture look: every colour is a variable with a value for light, dark and print, and none says anything that a
 * line, a pattern or a word does not say too.
 */
const light = `
  --picture-paper: #fff;
  --picture-ink: #1b2229;
  --picture-soft: #55606b;
  --picture-faint: #aab3bc;
  --picture-grid: #e6e9ec;
  --picture-first: #1f5f8b;
  --picture-second: #8a5a14;
  --picture-run: #7c8894;
  --picture-soon: #b06f00;
  --picture-late: #b3261e;
  --picture-late-ground: #fbe3e1;`;

const dark = `
  --picture-paper: #14181c;
  --picture-ink: #eef1f4;
  --picture-soft: #aab4be;
  --picture-faint: #5d6872;
  --picture-grid: #262d33;
  --picture-first: #85bde6;
  --picture-second: #dfb56c;
  --picture-run: #87929d;
  --picture-soon: #f0b14a;
  --picture-late: #ff8a80;
  --picture-late-ground: #4a201d;`;

const looks = `
.picture { max-width: 100%; height: auto; display: block; }
.picture text {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "PingFang SC",
    "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums;
  fill: var(--picture-ink);
  stroke: var(--picture-paper); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke;
  pointer-events: none;
}
.p-paper { fill: var(--picture-paper); }
.picture text.p-soft { fill: var(--picture-soft); }
.picture text.p-late { fill: var(--picture-late); }
.picture text.p-first { fill: var(--picture-first); }
.picture text.p-second { fill: var(--picture-second); }
.picture line, .picture path, .picture circle, .picture rect { fill: none; stroke: var(--picture-ink); }
.picture rect.p-paper { fill: var(--picture-paper); stroke: none; }
.picture .p-grid { stroke: var(--picture-grid); }
.picture .p-now { stroke: var(--picture-ink); stroke-width: 1.5; }
.picture .p-lane { stroke-width: 3; }
.picture .p-lane.p-first { stroke: var(--picture-first); }
.picture .p-lane.p-second { stroke: var(--picture-second); }
.picture .p-message { stroke-width: 1.25; }
.picture .p-message.p-head { fill: var(--picture-ink); stroke: none; }
.picture .p-message.p-first { stroke: var(--picture-first); }
.picture .p-message.p-second { stroke: var(--picture-second); }
.picture .p-message.p-first.p-head { fill: var(--picture-first); stroke: none; }
.picture .p-message.p-second.p-head { fill: var(--picture-second); stroke: none; }
.picture .p-message.p-minor { stroke-width: 1; stroke-opacity: 0.45; }
.picture .p-message.p-minor.p-head { fill-opacity: 0.6; }
.picture .p-life { stroke: var(--picture-faint); stroke-width: 1; }
.picture line.p-message.p-partial { stroke-dasharray: 7 3; }
.picture line.p-message.p-declined { stroke-dasharray: 2 3; }
.picture .p-acknowledged { stroke-width: 1.75; }
.picture .p-allowed { fill: var(--picture-paper); stroke: var(--picture-soft); stroke-width: 1; }
.picture .p-allowed.p-soon { stroke: var(--picture-soon); stroke-width: 1.5; }
.picture .p-run { fill: var(--picture-run); stroke: none; }
.picture .p-run.p-soon { fill: var(--picture-soon); }
.picture rect.p-late { stroke: var(--picture-late); stroke-width: 1; }
.picture .p-stopped { stroke: var(--picture-soft); stroke-width: 3; stroke-dasharray: 1.5 3.5; }
.picture .p-level { stroke: var(--picture-grid); }
.picture .p-strand { stroke: var(--picture-soft); stroke-width: 1.5; }
.picture .p-strand.p-planned { stroke: var(--picture-faint); stroke-dasharray: 1 5; }
.picture .p-strand.p-testing { stroke-dasharray: 2 3; }
.picture .p-strand.p-degraded { stroke-dasharray: 8 3 2 3; }
.picture .p-gap-edge { stroke: var(--picture-ink); stroke-width: 2; }
.picture rect.p-gap { stroke: none; }
.picture rect.p-gap-ground { fill: var(--picture-paper); stroke: none; }
.picture circle.p-gap-dot { fill: var(--picture-faint); stroke: none; }
.picture rect.p-late-ground { fill: var(--picture-late-ground); stroke: none; }
.picture line.p-late-line { stroke: var(--picture-late); stroke-width: 1.4; }
.picture .p-ring-line { stroke: var(--picture-soft); stroke-width: 1; stroke-dasharray: 3 3; }
.picture .p-ring-line.p-first { stroke: var(--picture-first); }
.picture .p-ring-line.p-second { stroke: var(--picture-second); }
.picture .p-ring-line.p-first.p-head { fill: var(--picture-first); stroke: none; }
.picture .p-ring-line.p-second.p-head { fill: var(--picture-second); stroke: none; }
.picture .p-beam-ring { stroke-width: 3; stroke-dasharray: 5 3; }
.picture .p-beam-wait { stroke-width: 1.75; }
.picture .p-session { fill: var(--picture-ink); stroke: none; }
.picture .p-post { stroke: var(--picture-soft); stroke-width: 1; }
.picture .p-cut { fill: var(--picture-paper); stroke: none; }
.picture .p-cut-edge { stroke-width: 1.5; }
.picture .p-refusal { stroke-width: 2; }
.picture .p-tested { fill: var(--picture-paper); stroke: var(--picture-soft); stroke-width: 1.5; }
.picture .p-pillar { fill: var(--picture-run); fill-opacity: 0.35; stroke: var(--picture-ink); stroke-width: 1; }
.picture .p-pillar.p-reduced { fill-opacity: 0.12; stroke-dasharray: 4 2; }
.picture .p-pillar-planned { stroke: var(--picture-ink); stroke-width: 1.5; stroke-dasharray: 6 4; }
.picture .p-inject { fill: var(--picture-paper); stroke-width: 1.5; }
.picture .p-open-act { fill: var(--picture-ink); stroke: none; }
.picture .p-private-act { fill: var(--picture-soft); stroke: none; }
.picture .p-leader { stroke: var(--picture-faint); stroke-width: 1; }
.picture .p-held { stroke: var(--picture-soft); stroke-width: 1.5; }
.picture .p-rule { stroke: var(--picture-grid); }
.picture .p-way { stroke: var(--picture-grid); stroke-width: 1.5; }
.picture .p-way.p-head { fill: var(--picture-grid); stroke: none; }
.picture .p-way.p-taken { stroke: var(--picture-ink); stroke-width: 3; }
.picture .p-way.p-taken.p-head { fill: var(--picture-ink); stroke: none; }
.picture .p-way.p-possible { stroke: var(--picture-soft); stroke-width: 1.25; stroke-dasharray: 4 3; }
.picture .p-way.p-possible.p-head { fill: var(--picture-soft); stroke: none; }
.picture .p-place { fill: var(--picture-paper); stroke: var(--picture-faint); stroke-width: 1; }
.picture .p-way.p-plain { stroke: var(--picture-soft); stroke-width: 1.25; }
.picture .p-way.p-plain.p-head { fill: var(--picture-soft); stroke: none; }
.picture .p-place.p-plain { stroke: var(--picture-ink); stroke-width: 1.25; }
.picture .p-group { stroke: var(--picture-faint); stroke-width: 1; }
.picture .p-group.p-visited { stroke: var(--picture-ink); }
.picture .p-begin { fill: var(--picture-ink); stroke: var(--picture-paper); stroke-width: 1.5; }
.picture .p-place.p-visited { stroke: var(--picture-ink); stroke-width: 2.5; }
.picture .p-place.p-possible { stroke: var(--picture-soft); stroke-width: 1.5; stroke-dasharray: 5 3; }
.picture .p-place.p-here { fill: var(--picture-ink); stroke: var(--picture-ink); }
.picture text.p-inverse { fill: var(--picture-paper); stroke: none; }
.picture .p-spot { fill: var(--picture-paper); stroke: var(--picture-faint); stroke-width: 1; }
.picture .p-spot.p-visited { stroke: var(--picture-ink); stroke-width: 2.5; }
.picture .p-spot.p-possible { stroke: var(--picture-soft); stroke-width: 1.5; stroke-dasharray: 2.5 2; }
.picture .p-spot.p-here { fill: var(--picture-ink); stroke: var(--picture-ink); }
.picture .p-timer.p-face { fill: var(--picture-paper); stroke: var(--picture-ink); stroke-width: 1.5; }
.picture .p-timer.p-slice { fill: var(--picture-ink); stroke: none; }
.picture .p-timer.p-soon.p-face { stroke: var(--picture-soon); stroke-width: 2; }
.picture .p-timer.p-soon.p-slice { fill: var(--picture-soon); }
.picture .p-timer.p-late.p-face { fill: var(--picture-late); stroke: var(--picture-late); stroke-width: 2; }
.picture .p-mark:hover > :not(title) { stroke-width: 2.5; }`;

/** For a page: the colours turn with the reader's wish, and on paper they are always the light ones. */
export const sceneCss = `.picture {${light}
}
@media (prefers-color-scheme: dark) { .picture {${dark.replaceAll('\n', '\n  ')}
} }
@media print { .picture {${light.replaceAll('\n', '\n  ')}
} .picture { min-width: 0 !important; } }
${looks.trim()}
`;

/** For a page that chooses light or dark itself: `whenDark` selects what is around the picture when it is dark. */
export const sceneCssBy = (whenDark: string): string => `.picture {${light}
}
@media screen { ${whenDark} .picture {${dark.replaceAll('\n', '\n  ')}
} }
${looks.trim()}
`;
