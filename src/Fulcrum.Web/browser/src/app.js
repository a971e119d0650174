// Live updates by htmx; charts are drawn wherever a page or an update brings one.
import htmx from "htmx.org";
import { draw } from "./charts.js";
import { dragWeeks } from "./weeks.js";
import { slide } from "./sliders.js";

function drawAll(within) {
  for (const figure of within.querySelectorAll("figure.chart")) draw(figure);
}

drawAll(document);
slide(document);
dragWeeks(document);
htmx.onLoad(drawAll);

let width = document.documentElement.clientWidth;
addEventListener("resize", () => {
  if (document.documentElement.clientWidth === width) return;
  width = document.documentElement.clientWidth;
  drawAll(document);
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawAll(document));

// A keyboard's Escape closes what hover or focus opened.
addEventListener("keydown", (e) => {
  if (e.key === "Escape" && document.activeElement?.classList.contains("num")) document.activeElement.blur();
});

// A slider says its place in words while it is moved: data-words are those of -1 (none chosen), 0, 1 and so on; halves lie between two.
addEventListener("input", (e) => {
  const words = e.target.dataset?.words?.split("|");
  if (!words) return;
  const value = Number(e.target.value);
  const low = words[Math.floor(value) + 1];
  const text = value < 0 ? words[0] : Number.isInteger(value) ? low : `${low} to ${words[Math.floor(value) + 2]}`;
  e.target.setAttribute("aria-valuetext", text);
  for (const output of e.target.labels[0]?.parentElement.querySelectorAll("output") ?? []) output.textContent = text;
  const levels = e.target.parentElement.querySelectorAll(".levels li");
  levels.forEach((li, i) => li.classList.toggle("here", i === (value < 0 ? 0 : Math.floor(value) + 1)));
});

// An address with a step's name opens that step.
function openStep() {
  const step = location.hash.length > 1 && document.getElementById(location.hash.slice(1))?.closest("details");
  if (step) step.open = true;
}
addEventListener("hashchange", openStep);
openStep();

// New figures renew the page, but never under somebody's hands: while a form is being filled in, a link waits instead.
const isTyping = () => [...document.querySelectorAll("main input:not([type=hidden], [type=range]), main textarea")]
  .some((field) => field === document.activeElement || field.value !== field.defaultValue);
addEventListener("htmx:beforeOnLoad", (e) => {
  if (!e.detail.xhr.getResponseHeader("HX-Refresh") || !isTyping()) return;
  e.preventDefault();
  const line = document.createElement("p");
  line.className = "working";
  line.setAttribute("role", "status");
  const link = document.createElement("a");
  link.href = location.href.split("#")[0];
  link.textContent = "New figures are there.";
  line.append(link, " What you are typing stays until you renew the page.");
  document.getElementById("standing")?.replaceChildren(line);
});
