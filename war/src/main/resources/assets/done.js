// A registration ends when its administrator has read what is left to do, or gives up: then the platform is asked to close
// the window. One that does not leaves a sentence on the page (F-9).
const place = document.getElementById('close');
const opener = window.opener || window.parent;

if (place && opener !== window) {
  place.hidden = false;
  place.querySelector('button').addEventListener('click', () => {
    for (const subject of ['org.imsglobal.lti.close', 'lti.close']) {
      opener.postMessage({ subject }, place.dataset.platform);
    }
    const told = place.querySelector('[role=status]');
    told.textContent = told.dataset.told;
  });
}
