// Lines of a list that are chosen for one act: how many they are is told, all of a page are chosen at once, and those
// between two with the shift key held down. Without scripts the boxes and buttons are an ordinary form.
export function choosing() {
  const form = document.querySelector('form[data-choosing]');
  if (!form) {
    return;
  }
  const count = form.querySelector('[data-choosing-count]');
  const none = count.textContent;
  const all = () => document.querySelector('[data-choice-all]');
  const boxes = () => [...document.querySelectorAll('[data-choice]')];
  let last;

  const tell = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    count.textContent = chosen ? count.dataset.words.replace('{0}', chosen) : none;
    form.querySelectorAll('button').forEach((button) => { button.disabled = !chosen; });
    if (all()) {
      all().hidden = false;
      all().checked = chosen > 0 && chosen === boxes().length;
      all().indeterminate = chosen > 0 && !all().checked;
    }
  };

  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-choice-all]')) {
      boxes().forEach((box) => { box.checked = event.target.checked; });
      tell();
    }
  });
  document.addEventListener('click', (event) => {
    const box = event.target.closest('[data-choice]');
    if (!box) {
      return;
    }
    const rows = boxes();
    if (event.shiftKey && rows.includes(last)) {
      const [from, to] = [rows.indexOf(last), rows.indexOf(box)].sort((one, other) => one - other);
      rows.slice(from, to + 1).forEach((each) => { each.checked = box.checked; });
    }
    last = box;
    tell();
  });
  // the browser keeps what was chosen when one comes back
  window.addEventListener('pageshow', tell);
  document.addEventListener('oneseal:rows', tell);
  tell();
}
