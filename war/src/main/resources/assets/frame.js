// What we tell the page around us: how high we are, and that we are done. To whoever it is, as none of it is secret (B-9).

/** Tells the platform how high the page is, now and whenever that changes; as an object and as text, as platforms differ. */
export function fitFrame() {
  if (window.parent === window) {
    return;
  }
  // A page as high as its window would keep a frame that grew once from shrinking.
  document.documentElement.classList.add('framed');
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

/** Where the platform named no way back, it is asked to close us; one that does not leaves a sentence on the page. */
export function offerClosing() {
  const place = document.getElementById('leave');
  if (!place || window.parent === window) {
    return;
  }
  place.hidden = false;
  place.querySelector('button').addEventListener('click', () => {
    ['lti.close', 'org.imsglobal.lti.close'].forEach((subject) => window.parent.postMessage({ subject }, '*'));
    const told = place.querySelector('[role=status]');
    told.textContent = told.dataset.closed;
  });
}
