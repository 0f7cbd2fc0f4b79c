/** The look of the page: light and dark by the reader's system, one column on a phone, nothing from anywhere else. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --soft: #5b6470; --rule: #d8dde3; --band: #f4f6f8;
  --ours: #0b5cad; --rival: #b3480a; --other: #8a94a0; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171b; --ink: #e8ebee; --soft: #a3adb8; --rule: #363d45; --band: #1d2228;
    --ours: #6cb2f7; --rival: #f0965a; --other: #76808c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
header, main { max-width: 80rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 0 0 .5rem; }
p { max-width: 46rem; margin: 0 0 .75rem; }
.outcome p:first-of-type { font-size: 1.2rem; }
.note { color: var(--soft); }
section { border-top: 1px solid var(--rule); padding: 1.5rem 0 1rem; }
.outcome { border: 0; padding-top: .5rem; }
.parts { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start; }
figure { flex: 1 1 30rem; margin: 0; min-width: 0; max-width: 34rem; }
figcaption, caption { font-weight: 600; text-align: start; padding-bottom: .4rem; }
caption { white-space: nowrap; }
svg { display: block; width: 100%; height: auto; overflow: visible; font: 13px system-ui, sans-serif; }
svg text { fill: var(--soft); }
svg .axis { font-weight: 600; }
.grid { stroke: var(--rule); fill: none; }
.none { --mark: var(--other); } .data { --mark: var(--ink); } .rival { --mark: var(--rival); } .ours { --mark: var(--ours); }
.fill { fill: var(--mark); }
.line { fill: none; stroke: var(--mark); stroke-width: 1.5; }
.ours .line, .rival .line { stroke-width: 3; }
.data .line { stroke-dasharray: 5 4; }
.leader { fill: none; stroke: var(--mark); }
.whisker { fill: none; stroke: var(--ink); stroke-width: 1.25; }
.name { font-weight: 400; }
svg .ours .name, svg .rival .name { font-weight: 700; fill: var(--mark); }
.scroll { flex: 0 1 auto; overflow-x: auto; max-width: 100%; }
.scroll:focus-visible { outline: 2px solid var(--ours); outline-offset: 2px; }
table { border-collapse: collapse; font-size: .8125rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; text-align: end; white-space: nowrap; border-bottom: 1px solid var(--rule); }
thead th { color: var(--soft); vertical-align: bottom; }
th:first-child { text-align: start; position: sticky; inset-inline-start: 0; background: var(--paper); }
tbody th { font-weight: 400; }
tr.ours th, tr.ours td { font-weight: 700; background: var(--band); }
td.long { white-space: normal; overflow-wrap: anywhere; }
@media print { .scroll { overflow: visible; } section { break-inside: avoid; } }
`;
