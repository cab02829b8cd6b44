// Answers in place of whoever was asked: what it says is right, where it comes from is not.
window.addEventListener("message", (event) => {
  const { response, to } = event.data;
  for (let i = 0; i < window.parent.frames.length; i++) {
    if (event.source === window.parent || event.source !== window.parent.frames[i]) {
      window.parent.frames[i].postMessage(response, to);
    }
  }
});
