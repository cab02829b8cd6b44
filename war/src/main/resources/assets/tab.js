// A frame that keeps nothing: the activity is offered a tab of its own, where its cookie is first-party (B-4).

import { fitFrame } from './frame.js';

/** Shows what can be done in the place of what was under way; a tab of its own is not offered another one. */
export function explain(underWay) {
  const offer = window.parent === window ? null : document.getElementById('new-tab');
  const explanation = offer ?? document.getElementById('nothing-kept');
  underWay.hidden = true;
  explanation.hidden = false;
  explanation.focus();
  fitFrame();
}
