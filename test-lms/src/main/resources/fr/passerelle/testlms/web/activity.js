// What a tool may ask of the page around it: another height, the top of the page, to be closed.
(() => {
  const frame = document.getElementById("outil");
  const closed = document.getElementById("fermee");
  const tools = frame.dataset.origins.split(" ");
  const TALLEST = 10000;

  function parsed(data) {
    if (typeof data !== "string") {
      return data;
    }
    try {
      return JSON.parse(data);
    } catch (notJson) {
      return null;
    }
  }

  function resize(height) {
    const pixels = Number.parseInt(height, 10);
    if (pixels > 0) {
      frame.style.height = Math.min(pixels, TALLEST) + "px";
    }
  }

  function close() {
    frame.remove();
    closed.hidden = false;
    closed.focus();
  }

  window.addEventListener("message", (event) => {
    const message = parsed(event.data);
    if (!message || !tools.includes(event.origin)) {
      return;
    }
    const ours = event.source === frame.contentWindow;
    if (message.subject === "lti.frameResize" && ours) {
      resize(message.height);
    } else if (message.subject === "lti.scrollToTop" && ours) {
      window.scrollTo(0, 0);
    } else if (message.subject === "lti.close" || message.subject === "org.imsglobal.lti.close") {
      close();
    }
  });
})();
