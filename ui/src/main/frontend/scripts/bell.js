// The count of unread notices goes on while a page stays open and is worked at. Asking keeps a session alive, so it ends
// some time after the last key or click.
const PAUSE = 60000;
const MOST = 100;
const QUIET_AT_MOST = 15;

export function bell() {
  const link = document.querySelector('[data-bell]');
  if (!link) {
    return;
  }
  const count = link.querySelector('[data-bell-count]');
  let quiet = 0;
  let timer = setTimeout(look, PAUSE);

  async function look() {
    clearTimeout(timer);
    quiet += 1;
    if (document.visibilityState === 'visible' && quiet <= QUIET_AT_MOST) {
      try {
        const answer = await fetch(link.dataset.bell, { headers: { Accept: 'application/json', 'HX-Request': 'true' } });
        // somebody who was signed out meanwhile is asked to sign in by the next page
        if (!answer.ok) {
          return;
        }
        show((await answer.json()).unread);
      }
      catch (problem) {
        console.info('The notices could not be counted', problem);
      }
    }
    timer = setTimeout(look, PAUSE);
  }

  function show(unread) {
    count.hidden = unread === 0;
    count.textContent = unread < MOST ? unread : `${MOST - 1}+`;
  }

  for (const work of ['keydown', 'pointerdown']) {
    document.addEventListener(work, () => { quiet = 0; }, { passive: true });
  }
  // whoever comes back to a page wants to know at once
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      quiet = 0;
      look();
    }
  });
}
