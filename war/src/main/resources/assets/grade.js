// A grade leaves a moment after the last answer: a line that says it waits looks again, a few times, by itself.
const AGAIN = [2000, 4000, 10000, 30000];

export async function followGrade(play) {
  const line = document.querySelector('p.grade.waiting');
  if (!line) {
    return;
  }
  for (const pause of AGAIN) {
    await new Promise((resume) => setTimeout(resume, pause));
    const fresh = await gradeNow(play);
    if (fresh?.classList.contains('settled')) {
      line.replaceChildren(...fresh.childNodes);
      line.classList.replace('waiting', 'settled');
      return;
    }
  }
}

/** The same page asked for again, as this page was: with its cookie, or with the ticket it carries. */
async function gradeNow(play) {
  const { ticket } = play.dataset;
  const address = document.querySelector('form.move').action;
  const asking = ticket ? { method: 'POST', body: new URLSearchParams({ ticket }) } : {};
  try {
    const answer = await fetch(address, asking);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('p.grade');
  } catch {
    return null;
  }
}
