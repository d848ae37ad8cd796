// Sentences that can be put where the cursor stands in a text: phrases, citations, earlier decisions. Each is a button;
// in a text Alt and the arrow down lead to the phrases, the arrows go on, Escape leads back.
const TEXTS = '.os-file__act textarea:not([name=phrase])';

export function writing() {
  const file = document.querySelector('.os-file__act');
  if (!file) {
    return;
  }
  let last = null;

  buttons(document);
  document.querySelectorAll('[data-insert-hint]').forEach((hint) => { hint.hidden = false; });
  file.addEventListener('focusin', (event) => {
    if (event.target.matches(TEXTS)) {
      last = event.target;
    }
  });
  file.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-insert]');
    const text = button && textOf(button, last);
    if (text) {
      put(text, button);
    }
  });
  file.addEventListener('keydown', (event) => {
    if (event.altKey && event.key === 'ArrowDown' && event.target.matches(TEXTS)) {
      event.preventDefault();
      open(event.target);
    }
    else if (event.target.matches('button[data-insert]')) {
      move(event, last);
    }
  });
  search();
  own(file);
}

function buttons(part) {
  part.querySelectorAll('span[data-insert]').forEach((sentence) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'os-link-button os-small';
    button.dataset.insert = sentence.dataset.insert;
    button.textContent = sentence.textContent;
    sentence.replaceWith(button);
  });
}

// A list that belongs to one text says so; the others serve the text one was in.
function textOf(button, last) {
  const list = button.closest('[data-phrases]');
  const text = list ? document.getElementById(list.dataset.phrases) : last;
  return text?.isConnected ? text : document.querySelector(TEXTS);
}

function put(text, button) {
  const before = text.value.slice(0, text.selectionStart);
  const gap = button.dataset.insert === 'inline' || before === '' || before.endsWith('\n') ? '' : '\n';
  for (let folded = text.closest('details'); folded; folded = folded.parentElement.closest('details')) {
    folded.open = true;
  }
  text.setRangeText(gap + button.textContent, text.selectionStart, text.selectionEnd, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true }));
  text.focus();
}

function open(text) {
  const list = document.querySelector(`[data-phrases="${text.id}"]`) ?? document.querySelector('.os-writing details');
  if (list) {
    list.open = true;
    (list.querySelector('button[data-insert]') ?? list.querySelector('summary')).focus();
  }
}

function move(event, last) {
  const all = [...event.target.closest('details').querySelectorAll('button[data-insert]')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, all.indexOf(event.target) + step))].focus();
  }
  else if (event.key === 'Escape') {
    event.preventDefault();
    textOf(event.target, last)?.focus();
  }
}

// Earlier decisions are looked for beside the act, without leaving what is being typed.
function search() {
  const form = document.querySelector('form[data-precedents]');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const address = `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`;
    const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok) {
      window.location.assign(address);
      return;
    }
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('precedents');
    document.getElementById('precedents').replaceWith(found);
    buttons(found);
  });
}

// What stands in a text, or what is marked in it, is kept as a phrase of one's own.
function own(file) {
  const form = file.querySelector('form[data-own-phrase]');
  const words = document.querySelector('[data-kept]');
  if (!form) {
    return;
  }
  document.querySelectorAll('[data-phrases]').forEach((list) => {
    const text = document.getElementById(list.dataset.phrases);
    const keep = document.createElement('button');
    keep.type = 'button';
    keep.className = 'os-link-button os-small os-phrases__keep';
    keep.textContent = words.dataset.keepPhrase;
    const said = document.createElement('span');
    said.className = 'os-small os-muted';
    said.setAttribute('role', 'status');
    list.append(keep, ' ', said);
    keep.addEventListener('click', async () => {
      const phrase = text.value.slice(text.selectionStart, text.selectionEnd).trim() || text.value.trim();
      const sent = new URLSearchParams({ _csrf: form.elements._csrf.value, _requestKey: crypto.randomUUID(), phrase });
      const answer = await fetch(form.getAttribute('action'), {
        method: 'POST', body: sent, headers: { 'HX-Request': 'true', Accept: 'application/json' }
      });
      said.textContent = answer.status === 401 ? words.dataset.failed : (await answer.json()).text;
      if (answer.ok) {
        add(list.querySelector('ul'), phrase);
      }
    });
  });
}

function add(list, phrase) {
  if ([...list.querySelectorAll('button')].some((each) => each.textContent === phrase)) {
    return;
  }
  const item = document.createElement('li');
  const sentence = document.createElement('span');
  sentence.dataset.insert = '';
  sentence.textContent = phrase;
  item.append(sentence);
  list.append(item);
  buttons(item);
}
