// Platforms close the registration window when told so; one that does not leaves the sentence on the page (F-9).
const { platform } = document.getElementById('done').dataset;
const opener = window.opener || window.parent;

if (opener !== window) {
  for (const subject of ['org.imsglobal.lti.close', 'lti.close']) {
    opener.postMessage({ subject }, platform);
  }
}
