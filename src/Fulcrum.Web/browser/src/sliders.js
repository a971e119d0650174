// A slider for each number that names one; typing and sliding move each other. Its right end, where no number is a choice, stands for none.
export function slide(within) {
  for (const field of within.querySelectorAll("input[data-slider]")) {
    const open = "open" in field.dataset;
    const step = Number(field.dataset.step);
    const end = Number(field.dataset.max) + (open && !field.dataset.at ? step : 0);
    const slider = Object.assign(document.createElement("input"), { type: "range", min: field.min || 0, max: end, step });
    slider.setAttribute("aria-label", `${field.dataset.slider}, slider`);
    const follow = () => {
      slider.value = field.value === "" ? field.dataset.at || end : field.value;
    };
    follow();
    field.addEventListener("input", follow);
    slider.addEventListener("input", (e) => {
      e.stopPropagation();
      field.value = open && !field.dataset.at && Number(slider.value) >= end ? "" : slider.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    field.after(slider);
  }
}
