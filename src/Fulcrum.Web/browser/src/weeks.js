// A bar of the calendar is dragged to another week; letting it go posts the form that its action has anyway.
export function dragWeeks(within) {
  for (const bar of within.querySelectorAll("rect[data-drag]")) {
    const form = document.getElementById(bar.dataset.drag);
    const picture = bar.ownerSVGElement;
    const weeks = Number(picture.dataset.weeks);
    const start = Number(bar.dataset.start);
    let from = null;
    let week = start;
    const at = (w) => bar.setAttribute("x", `${(100 * w) / weeks}%`);
    if (!form) continue;
    bar.addEventListener("pointerdown", (e) => {
      from = e.clientX;
      bar.setPointerCapture(e.pointerId);
    });
    bar.addEventListener("pointermove", (e) => {
      if (from === null) return;
      week = Math.max(0, Math.min(weeks - 1, start + Math.round(((e.clientX - from) / picture.getBoundingClientRect().width) * weeks)));
      at(week);
    });
    bar.addEventListener("pointercancel", () => {
      from = null;
      at(start);
    });
    bar.addEventListener("pointerup", () => {
      if (from === null) return;
      from = null;
      if (week === start) return;
      const day = new Date(`${picture.dataset.first}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() + 7 * week);
      form.elements.start.value = day.toISOString().slice(0, 10);
      form.requestSubmit(form.querySelector("button[value=pin]"));
    });
  }
}
