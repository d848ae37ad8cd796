// A list that stays open asks now and then whether it is still so, and says how many of its lines are not. It is drawn anew
// only when one says so, in place: what is chosen, where the focus is and how far one has scrolled stay.
const PAUSE = 20000;

export function fresh() {
  const note = () => document.querySelector('[data-fresh]');
  if (!note()) {
    return;
  }

  const ask = async () => {
    if (document.visibilityState !== 'visible' || !note()) {
      return;
    }
    const answer = await fetch(note().dataset.fresh, { headers: { Accept: 'text/plain' }, redirect: 'error' }).catch(() => null);
    // no answer, as while the server is started again, says nothing about the list
    if (answer?.status === 200) {
      note().querySelector('[data-fresh-words]').textContent = await answer.text();
      note().hidden = false;
    }
    else if (answer?.status === 204) {
      note().hidden = true;
    }
  };

  const redraw = async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) {
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const rows = document.querySelector('[data-fresh-rows]');
    const drawn = page.querySelector('[data-fresh-rows]');
    if (!drawn) {
      location.reload();
      return;
    }
    const chosen = new Set([...rows.querySelectorAll('[data-choice]:checked')].map((box) => box.value));
    const here = rows.querySelector('.os-dense__here')?.dataset.row ?? document.activeElement.closest('[data-row]')?.dataset.row;
    rows.replaceWith(drawn);
    note().replaceWith(page.querySelector('[data-fresh]'));
    drawn.querySelectorAll('[data-choice]').forEach((box) => { box.checked = chosen.has(box.value); });
    const row = here && drawn.querySelector(`[data-row="${CSS.escape(here)}"]`);
    row?.classList.add('os-dense__here');
    row?.querySelector('a')?.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent('oneseal:rows'));
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-fresh-go]')) {
      redraw();
    }
  });
  document.addEventListener('visibilitychange', ask);
  document.addEventListener('oneseal:ask', ask);
  setInterval(ask, PAUSE);
}
