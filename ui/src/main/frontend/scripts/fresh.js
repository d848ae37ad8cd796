// A list that stays open asks now and then whether it is still so. If not it is drawn anew, in place: what is chosen, where
// the focus is and where one's line stands on the screen stay. While the pointer is over the lines none of them moves away
// under it: then the list says how many are not so any more, and waits for the pointer to leave or for one to say so.
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
      if (document.querySelector('[data-fresh-rows]').matches(':hover')) {
        note().hidden = false;
      }
      else {
        await redraw();
      }
    }
    else if (answer?.status === 204) {
      note().hidden = true;
    }
  };

  const line = (rows, id) => id && rows.querySelector(`[data-row="${CSS.escape(id)}"]`);

  // of lines in their old order the first that is still there, from one of them on; else the last before it
  const left = (before, id, drawn) => {
    const at = before.indexOf(id);
    return at < 0 ? null : [...before.slice(at), ...before.slice(0, at).reverse()].find((each) => line(drawn, each));
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
    const focused = rows.contains(document.activeElement);
    const chosen = new Set([...rows.querySelectorAll('[data-choice]:checked')].map((box) => box.value));
    const before = [...rows.querySelectorAll('[data-row]')].map((each) => each.dataset.row);
    const here = rows.querySelector('.os-dense__here')?.dataset.row ?? document.activeElement.closest('[data-row]')?.dataset.row;
    const seen = before.find((each) => line(rows, each).getBoundingClientRect().bottom > 0);
    const anchor = left(before, here ?? seen, drawn);
    const stood = { id: anchor, top: line(rows, anchor)?.getBoundingClientRect().top };
    const counts = page.querySelectorAll('.os-rail__count');
    document.querySelectorAll('.os-rail__count').forEach((count, at) => { count.textContent = counts[at]?.textContent; });
    rows.replaceWith(drawn);
    note().replaceWith(page.querySelector('[data-fresh]'));
    drawn.querySelectorAll('[data-choice]').forEach((box) => { box.checked = chosen.has(box.value); });
    const row = line(drawn, left(before, here, drawn));
    row?.classList.add('os-dense__here');
    if (focused) {
      row?.querySelector('a')?.focus({ preventScroll: true });
    }
    const again = line(drawn, stood.id);
    if (again) {
      scrollBy({ top: again.getBoundingClientRect().top - stood.top, behavior: 'instant' });
    }
    document.dispatchEvent(new CustomEvent('oneseal:rows'));
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-fresh-go]')) {
      redraw();
    }
  });
  document.addEventListener('mouseout', (event) => {
    const rows = document.querySelector('[data-fresh-rows]');
    if (!note().hidden && rows.contains(event.target) && !rows.contains(event.relatedTarget)) {
      redraw();
    }
  });
  document.addEventListener('visibilitychange', ask);
  document.addEventListener('oneseal:ask', ask);
  setInterval(ask, PAUSE);
}
