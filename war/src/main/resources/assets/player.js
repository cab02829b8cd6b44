import { fitFrame, offerClosing } from './frame.js';
import { followGrade } from './grade.js';
import { keepHere, readHere } from './keep.js';
import { arrange } from './order.js';

const play = document.getElementById('play');
const CALM = 2000;

keepTicket();
focusOnNews();
fitFrame();
offerClosing();
followGrade(play);
document.querySelectorAll('form').forEach(sendOnce);
document.querySelectorAll('fieldset.ordering').forEach(arrange);
document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => printed(button.closest('details')));
});

/** The page; or, of the last page, the memo alone: it is made to fit one sheet. */
function printed(memo) {
  const marks = memo ? [[document.body, 'prints-one'], [memo, 'printed']] : [];
  marks.forEach(([element, mark]) => element.classList.add(mark));
  addEventListener('afterprint', () => marks.forEach(([element, mark]) => element.classList.remove(mark)), { once: true });
  print();
}

/**
 * Without a cookie the page carries the ticket; kept in this frame, it also survives a reload. The page is then the
 * answer to a form: history takes it for one that is asked for, or the back button would lead to the browser's own
 * error page (Chromium: ERR_CACHE_MISS) and a reload to a question about sending the form again.
 */
function keepTicket() {
  const { launch, ticket } = play.dataset;
  const key = `passerelle.ticket.${launch}`;
  if (ticket) {
    keepHere(key, ticket);
  }
  if (ticket && readHere(key) === ticket) {
    history.replaceState(history.state, '', location.href);
  }
}

/** A page that brings news (a correction, an error) starts there; the others start at their title (RGAA 7.5). */
function focusOnNews() {
  const news = document.querySelector('[data-focus]');
  if (news) {
    news.focus({ preventScroll: news.getBoundingClientRect().bottom < innerHeight });
  }
}

/** Swallows the second click of a double click, and nothing later: sending twice is harmless, never sending is not. */
function sendOnce(form) {
  let sentAt = -CALM;
  form.addEventListener('submit', (event) => {
    if (performance.now() - sentAt < CALM) {
      event.preventDefault();
      return;
    }
    sentAt = performance.now();
    const button = form.querySelector('button.go');
    button?.setAttribute('aria-disabled', 'true');
    setTimeout(() => button?.removeAttribute('aria-disabled'), CALM);
  });
  addEventListener('pageshow', () => {
    sentAt = -CALM;
  });
}
