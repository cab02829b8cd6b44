// What we tell the page around us: how high we are. To whoever it is, since it is no secret (B-9).

/** Tells the platform how high the page is, now and whenever that changes; as an object and as text, as platforms differ. */
export function fitFrame() {
  if (window.parent === window) {
    return;
  }
  let told = 0;
  let waiting;
  const tell = () => {
    const height = Math.ceil(document.body.scrollHeight);
    if (height !== told) {
      told = height;
      const message = { subject: 'lti.frameResize', height };
      window.parent.postMessage(message, '*');
      window.parent.postMessage(JSON.stringify(message), '*');
    }
  };
  tell();
  new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 100);
  }).observe(document.body);
}
