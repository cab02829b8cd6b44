// The page of a self-test: a hint while it runs, and what the frame found in this browser.
for (const form of document.querySelectorAll("form[data-running]")) {
  form.addEventListener("submit", () => {
    form.querySelector("button").disabled = true;
    form.querySelector("[role=status]").textContent = form.dataset.running;
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-running]")) {
    form.querySelector("button").disabled = false;
    form.querySelector("[role=status]").textContent = "";
  }
});

const report = document.getElementById("report");
addEventListener("message", (told) => {
  const frame = document.querySelector("iframe");
  if (told.origin !== location.origin || !frame || told.source !== frame.contentWindow) return;
  for (const [name, kept] of Object.entries(told.data)) {
    for (const line of document.querySelectorAll(`[data-browser="${name}"]`)) {
      const shown = (line.dataset.kept === "yes") === kept;
      if (shown && line.hidden && report) report.value += line.dataset.text + "\n";
      line.hidden = !shown;
    }
  }
});
