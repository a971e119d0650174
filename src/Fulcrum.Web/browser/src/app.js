// Live updates by htmx; charts are drawn wherever a page or an update brings one.
import htmx from "htmx.org";
import { draw } from "./charts.js";

function drawAll(within) {
  for (const figure of within.querySelectorAll("figure.chart")) draw(figure);
}

drawAll(document);
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
