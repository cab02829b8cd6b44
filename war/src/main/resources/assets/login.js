import { keepHere, refusesCookies } from './keep.js';
import { keepThere, keptThere, offeredThere } from './platform.js';
import { explain } from './tab.js';

// The authentication request leaves at once, and whether anything was kept is found out when the browser comes back. One
// case is told before: where nothing at all can be kept. The platform's hint, which may work only once, is then still
// good for the tab of its own (Moodle, Q4).
const form = document.getElementById('opening');
const { state, secret, storage, platform } = form.dataset;
const key = `passerelle.secret.${state}`;
const leave = () => HTMLFormElement.prototype.submit.call(form);

keepThere(storage, platform, key, secret);
const kept = keepHere(key, secret);
const hopeless = window.parent !== window && !storage && !kept && refusesCookies();
if (hopeless) {
  explain(form);
  if (await keptThere(await offeredThere(), platform, key, secret)) {
    leave();
  }
} else {
  leave();
}
