/** The office's style sheet. */
export const OFFICE_STYLE = `
:root { color-scheme: light; font: 16px/1.6 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #1f2933; background: #fff; }
body { margin: 0 auto; max-width: 1100px; padding: 16px; }
h1 { font-size: 24px; } h2 { font-size: 20px; margin-top: 32px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid #d5dbe1; padding: 12px; }
.words { white-space: pre-wrap; } img.signature { max-width: min(100%, 400px); border: 1px solid #d5dbe1; }
table { border-collapse: collapse; width: 100%; } caption { text-align: start; font-weight: 600; padding: 8px 0; }
th, td { border-bottom: 1px solid #d5dbe1; padding: 8px; text-align: start; vertical-align: top; } td.number, th.number { text-align: end; }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 24px 32px; align-items: start; }
.scroll { overflow-x: auto; } .scroll table { min-width: 1000px; } .scroll td:nth-child(5), .scroll th:nth-child(5) { min-width: 6em; }
form.inline { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 4px 0; }
form.decision { margin: 12px 0; padding: 12px; border: 1px solid #d5dbe1; border-radius: 4px; } form.decision label { flex: 1 1 300px; } form.decision textarea { min-width: 0; }
.row { display: flex; flex-wrap: wrap; gap: 8px; flex: 1 1 100%; } form.decision .row label:first-child { flex: 0 1 120px; } table.facts th { width: 12em; }
label { display: grid; } textarea { min-width: min(100%, 360px); min-height: 88px; } input, select, textarea, button { font: inherit; min-height: 44px; padding: 4px 12px; box-sizing: border-box; border: 1px solid #66727f; border-radius: 4px; background: #fff; color: inherit; }
button { background: #0b5cad; border-color: #0b5cad; color: #fff; cursor: pointer; } button.plain { background: #fff; color: #0b5cad; }
a { color: #0b5cad; } :focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
.message { border-inline-start: 4px solid #0b5cad; padding: 8px 12px; background: #eef4fa; }
.number-text { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
`;
