// Single keys for officials. What a key does stands where it does it, and nowhere else; the list that ? opens is read from
// the page, so it tells exactly what works there:
//   data-key="j"           the key, several parted by blanks; two keys one after the other are parted by a hyphen: "g-m"
//   data-key-label="words" what it does, where the words of the element itself do not say it
//   data-key-then="#id"    where one goes on after a choice
//   data-key-do="name"     for what no element does: next-row, previous-row
//   data-row-key           as data-key, for the row one is at
// A link or a plain button is pressed, a field, a choice and what is folded up is opened and entered. What sends a form is
// only gone to: no act without pressing its button. Nothing happens while somebody writes, and everything can be switched
// off, for people who dictate.
const OFF = 'oneseal.keys.off';
const WRITING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';
const FIELDS = 'input:not([type=hidden]), textarea, select';
// between two keys that belong together
const PAUSE = 1500;

export function keys() {
  const help = document.querySelector('dialog[data-keys]');
  if (!help) {
    return;
  }
  const rows = rowsOfTheList();
  let begun = '';
  let pause;

  settings(help);
  document.querySelectorAll('[data-keys-open]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => open(help, rows));
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || localStorage.getItem(OFF)) {
      return;
    }
    if (event.target.closest(WRITING)) {
      if (event.key === 'Escape' && !event.target.closest('dialog')) {
        event.target.blur();
      }
      return;
    }
    clearTimeout(pause);
    const pressed = begun + event.key;
    begun = '';
    const found = meant(pressed, rows);
    if (found && !event.repeat) {
      event.preventDefault();
      act(found, rows);
    }
    else if (found && found.dataset.keyDo) {
      act(found, rows);
    }
    else if (begins(pressed)) {
      begun = `${pressed}-`;
      pause = setTimeout(() => { begun = ''; }, PAUSE);
    }
  });
}

const of = (element) => (element.dataset.key ?? element.dataset.rowKey).split(' ');

// What can be reached now: not what is hidden, and nothing beside a dialog that lies over the page.
function reachable() {
  const over = document.querySelector('dialog[open]');
  return [...document.querySelectorAll('[data-key]')]
    .filter((each) => !each.closest('[hidden]') && (!over || over.contains(each)) && each.getAttribute('aria-disabled') !== 'true');
}

function meant(pressed, rows) {
  const row = document.querySelector('dialog[open]') ? null : rows.here();
  return reachable().find((each) => of(each).includes(pressed))
    ?? (row && [...row.querySelectorAll('[data-row-key]')].find((each) => of(each).includes(pressed)));
}

function begins(pressed) {
  return reachable().some((each) => of(each).some((key) => key.startsWith(`${pressed}-`)));
}

function act(element, rows) {
  if (element.dataset.keyDo) {
    rows.go(element.dataset.keyDo === 'next-row' ? 1 : -1);
  }
  else if (element.matches('[type=radio], [type=checkbox]')) {
    element.click();
    (document.querySelector(element.dataset.keyThen) ?? element).focus();
  }
  else if (element.matches('summary')) {
    const folded = element.parentElement;
    folded.open = true;
    (folded.querySelector(FIELDS) ?? element).focus();
    folded.scrollIntoView({ block: 'nearest' });
  }
  else if (element.matches(FIELDS) || (element.form && element.type === 'submit')) {
    element.focus();
  }
  else {
    element.click();
  }
}

function rowsOfTheList() {
  const all = () => [...document.querySelectorAll('[data-row]')];
  // a list that is drawn anew marks the row one was at
  const at = () => all().findIndex((row) => row.classList.contains('os-dense__here'));
  return {
    here: () => all()[at()],
    first: () => all()[0],
    go: (step) => {
      const rows = all();
      if (!rows.length) {
        return;
      }
      const before = at();
      rows[before]?.classList.remove('os-dense__here');
      const next = Math.max(0, Math.min(rows.length - 1, before + step));
      rows[next].classList.add('os-dense__here');
      rows[next].querySelector('a')?.focus();
      rows[next].scrollIntoView({ block: 'nearest' });
    }
  };
}

function settings(help) {
  const choice = help.querySelector('[data-keys-on]');
  choice.checked = !localStorage.getItem(OFF);
  choice.addEventListener('change', () => {
    if (choice.checked) {
      localStorage.removeItem(OFF);
    }
    else {
      localStorage.setItem(OFF, 'true');
    }
  });
}

function open(help, rows) {
  if (help.open || document.querySelector('dialog[open]')) {
    return;
  }
  const entries = [...reachable(), ...(rows.first()?.querySelectorAll('[data-row-key]') ?? [])]
    .map((each) => ({ keys: of(each), label: each.dataset.keyLabel ?? each.textContent.trim() }));
  // the key for this very list is looked for at its end
  entries.sort((one, other) => one.keys.includes('?') - other.keys.includes('?'));
  const list = (name, wanted) => {
    const found = entries.filter(wanted);
    const place = help.querySelector(`[data-keys-of="${name}"]`);
    place.hidden = !found.length;
    place.querySelector('dl').replaceChildren(...found.map(entry));
  };
  list('go', (each) => each.keys[0].includes('-'));
  list('here', (each) => !each.keys[0].includes('-'));
  help.showModal();
}

function entry({ keys: pressed, label }) {
  const row = document.createElement('div');
  const term = document.createElement('dt');
  for (const part of pressed.flatMap((key) => key.split('-'))) {
    const key = document.createElement('kbd');
    key.textContent = part;
    term.append(key, ' ');
  }
  const words = document.createElement('dd');
  words.textContent = label;
  row.append(term, words);
  return row;
}
