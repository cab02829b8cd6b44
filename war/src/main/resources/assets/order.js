// An ordering works with its selects alone. With script, the elements stand in their order and move up or down;
// the selects stay, hidden, and are what is sent.

export function arrange(fieldset) {
  const { up, down, moved } = fieldset.dataset;
  const list = document.createElement('ol');
  const said = document.createElement('p');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  list.className = 'arranged';

  const pairs = [...fieldset.querySelectorAll('.pair')];
  const given = (pair) => Number(pair.querySelector('select').value) || pairs.length;
  pairs.sort((one, other) => given(one) - given(other));
  for (const pair of pairs) {
    const label = pair.querySelector('label');
    const item = document.createElement('li');
    const text = document.createElement('span');
    text.append(...label.childNodes);
    pair.hidden = true;
    item.append(text, mover(up, text, -1), mover(down, text, 1), pair);
    list.append(item);
  }
  fieldset.append(list, said);
  number();

  function mover(word, text, by) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mover';
    button.setAttribute('aria-label', `${word} : ${text.textContent.trim()}`);
    button.innerHTML = `<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path class="stroke" d="${by < 0 ? 'M12 19V5m-6 6 6-6 6 6' : 'M12 5v14m-6-6 6 6 6-6'}"/></svg>`;
    button.addEventListener('click', () => move(button, by));
    return button;
  }

  function move(button, by) {
    const item = button.closest('li');
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) {
      return;
    }
    list.insertBefore(by < 0 ? item : other, by < 0 ? other : item);
    number();
    // At either end the button just used disappears, and the focus must not go with it.
    (getComputedStyle(button).visibility === 'hidden' ? item.querySelectorAll('.mover')[by < 0 ? 1 : 0] : button).focus();
    const place = [...list.children].indexOf(item) + 1;
    said.textContent = `${moved.replace('{0}', place)} ${item.firstChild.textContent.trim()}`;
  }

  function number() {
    [...list.children].forEach((item, index) => {
      item.querySelector('select').value = String(index + 1);
    });
  }
}
