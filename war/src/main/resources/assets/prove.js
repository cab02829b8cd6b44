import { askThere, keepThere, takeHere } from './keep.js';

const form = document.getElementById('proof');
const { state, storage, platform } = form.dataset;
const key = `passerelle.secret.${state}`;

const secret = takeHere(key) ?? (await askThere(storage, platform, key));
if (secret) {
  keepThere(storage, platform, key, null);
  form.elements.secret.value = secret;
  HTMLFormElement.prototype.submit.call(form);
} else {
  const explanation = document.getElementById('nothing-kept');
  form.hidden = true;
  explanation.hidden = false;
  explanation.focus();
}
