/// The report's style: light and dark, phone and print.
let reportStyle = """
  :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #ffffff; --card: #f6f8fa;
    --band: #dbe7f5; --offer: #0b62c4; --ask: #b3400e; --competing: #6e40aa; --floor: #b00020; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e6edf3; --soft: #9da7b3; --line: #3a424c; --paper: #0d1117; --card: #161b22;
      --band: #1f3a5a; --offer: #6cb0ff; --ask: #ff9a6a; --competing: #c9a3ff; --floor: #ff7b8a; }
  }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 68rem; padding: 1rem; background: var(--paper); color: var(--ink);
    font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
  h1 { font-size: 1.6rem; margin: 0; }
  header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; }
  header p, .about { color: var(--soft); margin: .25rem 0; }
  nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .5rem 0; padding: 0; color: var(--soft); }
  a { color: var(--offer); }
  section { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: .5rem; }
  h2 { font-size: 1.35rem; margin: .5rem 0 0; }
  h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
  .chip { display: inline-block; border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; color: var(--ink);
    background: var(--card); }
  .path { font: .85rem ui-monospace, monospace; overflow-wrap: anywhere; }
  .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; margin-top: .75rem; }
  figure { margin: 0; padding: .5rem .75rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
  figcaption { font-weight: 600; }
  .chart { display: block; width: 100%; height: auto; font-size: 11px; }
  svg text { fill: var(--ink); }
  svg .axis { fill: var(--soft); font-size: 10px; }
  svg .value { font-weight: 600; }
  .band { fill: var(--band); stroke: none; }
  .lane { stroke: var(--line); stroke-width: 1; stroke-dasharray: 1 3; }
  .span { stroke-width: 4; stroke-linecap: round; stroke: var(--soft); }
  .floor { stroke: var(--floor); stroke-width: 1.5; stroke-dasharray: 5 3; }
  svg .floorText { fill: var(--floor); font-weight: 600; }
  .offer .mark { fill: var(--offer); } .offer .span { stroke: var(--offer); }
  .ask .mark { fill: var(--ask); } .ask .span { stroke: var(--ask); }
  .or .mark { fill: var(--card); stroke: var(--ask); stroke-width: 1.5; } .or .span { stroke: var(--ask); }
  .competing .mark { fill: var(--competing); } .competing .span { stroke: var(--competing); }
  .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: .5rem 0 0; padding: 0; color: var(--soft); font-size: .9rem; }
  .legend li { display: inline-flex; align-items: center; gap: .35rem; }
  .legend svg { width: 1rem; height: 1rem; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
  th, td { padding: .3rem .6rem; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line); }
  thead th { color: var(--soft); font-weight: 500; font-size: .9rem; }
  th:first-child, th:nth-child(2), td:nth-child(2) { text-align: left; }
  tbody th { font-weight: 600; white-space: normal; min-width: 8rem; }
  tr.floor th, tr.band th { font-weight: 400; color: var(--soft); }
  .none { color: var(--soft); }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .timeline { list-style: none; margin: .5rem 0; padding: 0 0 0 1rem; border-left: 2px solid var(--line); }
  .timeline li { position: relative; margin: .35rem 0; overflow-wrap: anywhere; }
  .timeline li::before { content: ""; position: absolute; left: -1.36rem; top: .5rem; width: .6rem; height: .6rem; border-radius: 50%;
    background: var(--soft); }
  .timeline time { font-variant-numeric: tabular-nums; color: var(--soft); }
  .levers li { margin: .15rem 0; }
  @media print {
    :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #dbe7f5; --offer: #0b62c4; --ask: #b3400e;
      --competing: #6e40aa; --floor: #b00020; }
    body { max-width: none; font-size: 11pt; padding: 0; }
    nav { display: none; }
    section { break-before: page; } section:first-of-type { break-before: auto; }
    figure, tr, li { break-inside: avoid; }
    .scroll { overflow: visible; } table { font-size: 9pt; } th, td { padding: .15rem .3rem; }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }
  """
