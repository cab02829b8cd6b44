// The tool says that it has finished; only the tool's own site is listened to.
const origin = document.currentScript.dataset.origin;
window.addEventListener("message", (event) => {
  let message = event.data;
  if (typeof message === "string") {
    try {
      message = JSON.parse(message);
    } catch (notJson) {
      return;
    }
  }
  if (event.origin === origin && message && message.subject === "org.imsglobal.lti.close") {
    window.location.assign(document.getElementById("after").href);
  }
});
