import { takeHere } from './keep.js';
import { askThere, askThereAtLeisure, keepThere, offeredThere } from './platform.js';
import { explain } from './tab.js';

const form = document.getElementById('proof');
const { state, storage, platform } = form.dataset;
const key = `passerelle.secret.${state}`;

// Only a platform that said it keeps data is waited for, and only for a moment: the way out is on the page while it, or
// one that said nothing, is asked again. A right answer opens the activity however late it comes.
const found = takeHere(key) ?? (storage ? await askThere(storage, platform, key) : null);
if (found) {
  prove(found, storage);
} else {
  explain(form);
  const offered = storage || (await offeredThere());
  const late = await askThereAtLeisure(offered, platform, key);
  if (late) {
    prove(late, offered);
  }
}

function prove(secret, keptBy) {
  keepThere(keptBy, platform, key, null);
  form.elements.secret.value = secret;
  HTMLFormElement.prototype.submit.call(form);
}
