import { keepHere, keepThere } from './keep.js';

// The authentication request leaves at once; whether anything was kept is found out when the browser comes back.
const form = document.getElementById('opening');
const { state, secret, storage, platform } = form.dataset;
const key = `passerelle.secret.${state}`;

keepHere(key, secret);
keepThere(storage, platform, key, secret);
HTMLFormElement.prototype.submit.call(form);
