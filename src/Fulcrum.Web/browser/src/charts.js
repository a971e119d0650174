// One function per kind of picture. Each gets what its figure's JSON says, and the width there is; colours are the page's own.
import * as Plot from "@observablehq/plot";

const colour = (name) => `var(--${name})`;

const formats = {
  share: (v) => `${Math.round(v * 100)} %`,
  level: (v) => (Number.isInteger(v) ? ["none", "aware", "working", "proficient", "expert"][v] ?? "" : ""),
  points: (v) => `${v > 0 ? "+" : v < 0 ? "−" : ""}${Math.abs(Math.round(v * 100))}`,
  months: (v) => `${v}`,
  number: (v) => `${v}`,
};

function money(currency) {
  const signs = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };
  const sign = signs[currency] ?? `${currency} `;
  return (v) => {
    const a = Math.abs(v);
    const text = a >= 1e6 ? `${+(a / 1e6).toFixed(1)}m` : a >= 1e3 ? `${Math.round(a / 1e3)}k` : `${Math.round(a)}`;
    return `${v < 0 ? "−" : ""}${sign}${text}`;
  };
}

function format(data) {
  return data.unit === "money" ? money(data.currency) : formats[data.unit] ?? formats.number;
}

// As many characters as fit; the whole stands in the table below.
const cut = (text, width) => {
  const most = width < 560 ? 16 : 30;
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

// Names at the ends of lines, moved until none lies on another.
function apart(ends, least) {
  const sorted = [...ends].sort((a, b) => b.y - a.y);
  for (let i = 1; i < sorted.length; i++) sorted[i].y = Math.min(sorted[i].y, sorted[i - 1].y - least);
  return sorted;
}

const rules = (marks) => (marks ?? []).flatMap((m) => [
  Plot.ruleX([m.at], { stroke: colour("ink"), strokeOpacity: 0.5, strokeDasharray: "3,3" }),
  Plot.text([m], { x: "at", frameAnchor: "top", text: "label", dy: -10, fill: "currentColor" }),
]);

const kinds = {
  // {unit, rows: [{label, low, mid, high, note, href, mark}]}: a point with its interval per row; mark is what is asked.
  intervals(data, width) {
    const rows = data.rows.map((r, i) => ({ ...r, i }));
    const left = width < 560 ? 128 : 220;
    const tick = format(data);
    const domain = data.domain ?? (data.unit === "share" ? [0, 1] : data.unit === "level" ? [0, 4] : undefined);
    return Plot.plot({
      width,
      height: 30 + rows.length * 24,
      marginLeft: left,
      marginTop: 24,
      marginRight: 24,
      marginBottom: 6,
      x: { axis: "top", domain, tickFormat: tick, label: null, ticks: data.unit === "level" ? 5 : width < 560 ? 4 : 6, grid: true, nice: !domain },
      y: { domain: rows.map((r) => r.i), axis: null },
      marks: [
        data.zero ? Plot.ruleX([0], { stroke: colour("line-strong") }) : null,
        Plot.link(rows.filter((r) => r.low != null), { x1: "low", x2: "high", y1: "i", y2: "i", stroke: colour("accent"), strokeWidth: 5, strokeOpacity: 0.28, strokeLinecap: "round" }),
        Plot.dot(rows.filter((r) => r.mid != null), { x: "mid", y: "i", r: 4, fill: (r) => (r.low == null ? colour("paper") : colour("accent")), stroke: colour("accent") }),
        Plot.tickX(rows.filter((r) => r.mark != null), { x: "mark", y: "i", stroke: colour("ink"), strokeWidth: 2, insetTop: 4, insetBottom: 4 }),
        Plot.text(rows, { y: "i", frameAnchor: "left", dx: -10, textAnchor: "end", text: (r) => cut(r.label, width), href: "href", fill: "currentColor", fontSize: 12.5 }),
        Plot.tip(rows, Plot.pointerY({ x: "mid", y: "i", title: (r) => `${r.label}\n${r.note ?? ""}`, fill: colour("paper"), stroke: colour("line-strong") })),
      ],
    });
  },

  // {unit, series: [{label, points: [{at: "2026-01-01" | number, low, mid, high}], quiet}], marks}: lines with their intervals.
  lines(data, width) {
    const points = data.series.flatMap((s) => s.points.map((p) => ({ ...p, at: typeof p.at === "string" ? new Date(p.at) : p.at, series: s.label, quiet: s.quiet })));
    const ys = points.flatMap((p) => [p.low ?? p.mid, p.high ?? p.mid]);
    const last = apart(
      data.series.map((s) => points.filter((p) => p.series === s.label).at(-1)).filter(Boolean).map((p) => ({ at: p.at, y: p.mid, series: p.series })),
      0.07 * (Math.max(...ys) - Math.min(...ys)),
    );
    return Plot.plot({
      width,
      height: 260,
      marginLeft: 56,
      marginRight: width < 560 ? 20 : 150,
      y: { tickFormat: format(data), grid: true, label: null, domain: data.domain, zero: data.unit === "share" },
      x: { label: null },
      marks: [
        Plot.areaY(points, { x: "at", y1: "low", y2: "high", z: "series", fill: colour("accent"), fillOpacity: 0.14 }),
        Plot.lineY(points.filter((p) => p.quiet), { x: "at", y: "mid", z: "series", stroke: colour("soft"), strokeDasharray: "5,4", strokeWidth: 1.5 }),
        Plot.lineY(points.filter((p) => !p.quiet), { x: "at", y: "mid", z: "series", stroke: colour("accent"), strokeWidth: 2 }),
        points.length > 48 ? null : Plot.dot(points, { x: "at", y: "mid", r: 2.5, fill: colour("accent") }),
        ...rules(data.marks),
        width < 560 ? null : Plot.text(last, { x: "at", y: "y", text: "series", textAnchor: "start", dx: 8, fill: "currentColor" }),
        Plot.tip(points, Plot.pointer({ x: "at", y: "mid", title: (p) => `${p.series}\n${p.note ?? format(data)(p.mid)}`, fill: colour("paper"), stroke: colour("line-strong") })),
      ],
    });
  },

  // {unit, currency, domain, names: {mid, base, other}, points: [{at, p10, p25, p50, p75, p90, base, other}], marks: [{at, label}]}: a fan over months, with what
  // happens anyway and the middle of other terms.
  band(data, width) {
    const points = data.points;
    const wide = width >= 560;
    const names = data.names ?? {};
    const ends = apart(
      [["p50", names.mid], ["base", names.base], ["other", names.other]]
        .filter(([key, label]) => label && points.at(-1)?.[key] != null)
        .map(([key, label]) => ({ at: points.at(-1).at, y: points.at(-1)[key], label })),
      0.06 * (Math.max(...points.map((p) => p.p90)) - Math.min(0, ...points.map((p) => p.p10))),
    );
    return Plot.plot({
      width,
      height: wide ? 340 : 260,
      marginLeft: 64,
      marginTop: 26,
      marginRight: wide && ends.length > 0 ? 104 : 24,
      y: { tickFormat: format(data), grid: true, label: null, nice: true, domain: data.domain },
      x: { label: "months from now", labelAnchor: "right", ticks: wide ? 10 : 5 },
      marks: [
        Plot.areaY(points, { x: "at", y1: "p10", y2: "p90", fill: colour("band-wide") }),
        Plot.areaY(points, { x: "at", y1: "p25", y2: "p75", fill: colour("band") }),
        Plot.ruleY([0], { stroke: colour("bad"), strokeDasharray: "2,3" }),
        Plot.lineY(points.filter((p) => p.base != null), { x: "at", y: "base", stroke: colour("soft"), strokeDasharray: "5,4", strokeWidth: 1.5 }),
        Plot.lineY(points.filter((p) => p.other != null), { x: "at", y: "other", stroke: colour("ink"), strokeWidth: 1.25 }),
        Plot.lineY(points, { x: "at", y: "p50", stroke: colour("accent"), strokeWidth: 2.5 }),
        wide ? Plot.text(ends, { x: "at", y: "y", text: "label", textAnchor: "start", dx: 8, fill: "currentColor" }) : null,
        ...rules(data.marks),
        Plot.tip(points, Plot.pointerX({ x: "at", y: "p50", title: (p) => `month ${p.at}\nmiddle ${format(data)(p.p50)}\n10–90 ${format(data)(p.p10)} to ${format(data)(p.p90)}${p.base == null ? "" : `\nstaying put ${format(data)(p.base)}`}`, fill: colour("paper"), stroke: colour("line-strong") })),
      ],
    });
  },

  // {bars: [{at, share, note}], after: {label, share}}: how often each month comes, and never.
  histogram(data, width) {
    const bars = data.bars;
    const end = bars.length === 0 ? 0 : bars.at(-1).at;
    const never = data.after ? [{ at: end + 3, share: data.after.share, label: data.after.label }] : [];
    return Plot.plot({
      width,
      height: 240,
      marginLeft: 48,
      marginTop: 24,
      x: { type: "linear", label: data.xLabel ?? "months from now", domain: [-0.5, end + 4.5], ticks: width < 560 ? 5 : 10 },
      y: { tickFormat: formats.share, grid: true, label: null },
      marks: [
        Plot.rectY(bars, { x1: (b) => b.at - 0.45, x2: (b) => b.at + 0.45, y: "share", fill: colour("accent") }),
        Plot.rectY(never, { x1: (b) => b.at - 0.9, x2: (b) => b.at + 0.9, y: "share", fill: colour("line-strong") }),
        Plot.text(never, { x: "at", y: "share", text: (b) => `${b.label} ${formats.share(b.share)}`, dy: -8, textAnchor: "end", dx: 14, fill: "currentColor" }),
        data.markAt != null ? Plot.ruleX([data.markAt], { stroke: colour("ink"), strokeDasharray: "3,3" }) : null,
        data.markAt != null ? Plot.text([data.markAt], { x: (d) => d, frameAnchor: "top", dy: -10, text: () => data.markLabel ?? "", fill: "currentColor" }) : null,
        Plot.ruleY([0], { stroke: colour("line-strong") }),
        Plot.tip(bars, Plot.pointerX({ x: "at", y: "share", title: (b) => b.note ?? `month ${b.at}: ${formats.share(b.share)}`, fill: colour("paper"), stroke: colour("line-strong") })),
      ],
    });
  },

  // {x: {unit, label, currency}, y: {...}, points: [{x, xLow, xHigh, y, yLow, yHigh, label, href, chosen}]}: plans against each other.
  scatter(data, width) {
    // Names stand above and below their points by turns, so that neighbours leave each other room.
    const points = [...data.points].sort((a, b) => a.x - b.x || b.y - a.y).map((p, i) => ({ ...p, side: i % 2 }));
    return Plot.plot({
      width,
      height: width < 560 ? 300 : 360,
      marginLeft: 64,
      marginRight: 30,
      marginBottom: 42,
      x: { label: data.x.label, tickFormat: format(data.x), grid: true, nice: true, ticks: width < 560 ? 4 : 7 },
      y: { label: data.y.label, tickFormat: format(data.y), grid: true, nice: true },
      marks: [
        Plot.link(points.filter((p) => p.yLow != null), { x1: "x", x2: "x", y1: "yLow", y2: "yHigh", stroke: colour("accent"), strokeOpacity: 0.35, strokeWidth: 2 }),
        Plot.link(points.filter((p) => p.xLow != null), { x1: "xLow", x2: "xHigh", y1: "y", y2: "y", stroke: colour("accent"), strokeOpacity: 0.35, strokeWidth: 2 }),
        Plot.dot(points, { x: "x", y: "y", r: (p) => (p.chosen ? 7 : 5), fill: (p) => (p.chosen ? colour("accent") : colour("paper")), stroke: colour("accent"), strokeWidth: 2 }),
        ...[-11, 11].map((dy, side) => Plot.text(points.filter((p) => p.side === side), { x: "x", y: "y", text: (p) => cut(p.label ?? "", width), dx: 9, dy, textAnchor: "start", fill: "currentColor", href: "href" })),
        Plot.tip(points, Plot.pointer({ x: "x", y: "y", title: (p) => p.note ?? p.label, fill: colour("paper"), stroke: colour("line-strong") })),
      ],
    });
  },

  // {unit, currency, base, rows: [{label, low, high, note}]}: what an assumption moves, from its low to its high end (tornado).
  bars(data, width) {
    const rows = data.rows.map((r, i) => ({ ...r, i }));
    return Plot.plot({
      width,
      height: 34 + rows.length * 26,
      marginLeft: width < 560 ? 128 : 250,
      marginTop: 26,
      marginBottom: 6,
      x: { axis: "top", tickFormat: format(data), label: null, grid: true, nice: true },
      y: { domain: rows.map((r) => r.i), axis: null },
      marks: [
        Plot.barX(rows, { x1: "low", x2: "high", y: "i", fill: colour("band"), insetTop: 3, insetBottom: 3 }),
        Plot.ruleX([data.base ?? 0], { stroke: colour("ink") }),
        Plot.text(rows, { y: "i", frameAnchor: "left", dx: -10, textAnchor: "end", text: (r) => cut(r.label, width), href: "href", fill: "currentColor", fontSize: 12.5 }),
        Plot.tip(rows, Plot.pointerY({ x: "high", y: "i", title: (r) => `${r.label}\n${r.note ?? ""}`, fill: colour("paper"), stroke: colour("line-strong") })),
      ],
    });
  },
};

/** Draws a figure's picture, anew when there is one, and folds its table. */
export function draw(figure) {
  const kind = kinds[figure.dataset.chart];
  const source = figure.querySelector("script[type='application/json']");
  const picture = figure.querySelector(".picture");
  if (!kind || !source || !picture) return;
  const width = Math.max(300, Math.min(880, figure.clientWidth || 640));
  const plot = kind(JSON.parse(source.textContent), width);
  // The library's own style element is not allowed by the page's policy; what it says stands in parts.css.
  for (const style of plot.querySelectorAll("style")) style.remove();
  // Groups of marks have no role that a name could belong to; the picture has one.
  for (const group of plot.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  if (!picture.hasChildNodes()) figure.querySelector(".numbers")?.removeAttribute("open");
  picture.replaceChildren(plot);
}
