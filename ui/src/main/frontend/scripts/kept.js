// Keeps what an official types into the forms of a case file on the server, a moment after typing stops, and puts back
// what was typed before, also on another device. The server forgets it when the act is done.
const PAUSE = 1200;
const TYPED = 'textarea, input:not([type=hidden], [type=search]), select';

export function kept() {
  const place = document.querySelector('[data-kept]');
  if (!place) {
    return;
  }
  const drafts = JSON.parse(place.dataset.drafts);
  const forms = [...document.querySelectorAll('.os-file__act form[method=post]')]
    .filter((form) => form.querySelector('textarea') && !form.matches('[data-own-phrase]'));
  for (const form of forms) {
    keep(form, place, drafts.find((draft) => place.dataset.base + draft.form === actionOf(form)));
  }
}

function keep(form, place, draft) {
  // what is as it was offered is no draft, but what was refused is
  const refused = place.dataset.base + place.dataset.answered === actionOf(form);
  const empty = refused ? null : typed(form).toString();
  let saved = empty;
  let sent = false;
  let timer;
  const line = lineOf(form);

  if (draft) {
    restore(form, draft.fields);
    saved = typed(form).toString();
    tell(line, draft.text);
    offerToDiscard();
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  form.addEventListener('submit', () => {
    sent = true;
    clearTimeout(timer);
  });
  // a click on another form, a closed tab, a telephone that goes to sleep
  window.addEventListener('pagehide', () => save(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      save(true);
    }
  });
  window.addEventListener('pageshow', () => { sent = false; });

  async function save(leaving) {
    clearTimeout(timer);
    const now = typed(form).toString();
    if (sent || now === saved) {
      return;
    }
    const before = saved;
    saved = now;
    try {
      const answer = await send(place.dataset.save, now === empty ? '' : now, leaving === true);
      tell(line, answer.status === 401 ? place.dataset.failed : (await answer.json()).text, !answer.ok);
      if (answer.ok) {
        offerToDiscard();
      }
    }
    catch (problem) {
      saved = before;
      tell(line, place.dataset.failed, true);
      timer = setTimeout(save, PAUSE * 10);
    }
  }

  function send(address, fields, leaving) {
    const body = new URLSearchParams(fields);
    body.set('_csrf', form.elements._csrf.value);
    body.set('_actKey', form.elements._requestKey.value);
    body.set('_form', actionOf(form).slice(place.dataset.base.length));
    return fetch(address, {
      method: 'POST', body, keepalive: leaving, headers: { 'HX-Request': 'true', Accept: 'application/json' }
    });
  }

  function offerToDiscard() {
    const button = line.querySelector('button');
    button.hidden = false;
    button.textContent = place.dataset.discard;
    button.onclick = async () => {
      const answer = await send(`${place.dataset.save}/discard`, '', false);
      if (answer.ok) {
        form.reset();
        saved = typed(form).toString();
        button.hidden = true;
        tell(line, (await answer.json()).text);
      }
    };
  }
}

// A field may be called "action", and the page may be led back to a part of itself.
function actionOf(form) {
  return form.getAttribute('action').replace(/#.*/, '');
}

function typed(form) {
  const fields = [...new FormData(form)].filter(([name]) => !name.startsWith('_') && name !== 'list');
  return new URLSearchParams(fields);
}

function lineOf(form) {
  const line = document.createElement('p');
  line.className = 'os-small os-muted os-kept';
  line.hidden = true;
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'os-link-button os-small';
  button.hidden = true;
  line.append(words, ' ', button);
  form.append(line);
  return line;
}

function tell(line, words, failed) {
  line.hidden = false;
  line.classList.toggle('os-kept--failed', Boolean(failed));
  line.querySelector('span').textContent = words;
}

function restore(form, fields) {
  for (const [name, values] of Object.entries(fields)) {
    const named = [...form.querySelectorAll(TYPED)].filter((field) => field.name === name);
    named.forEach((field, at) => {
      if (field.matches('[type=radio], [type=checkbox]')) {
        field.checked = values.includes(field.value);
      }
      else if (values[at] !== undefined) {
        field.value = values[at];
      }
    });
  }
  for (let folded = form.closest('details'); folded; folded = folded.parentElement.closest('details')) {
    folded.open = true;
  }
}
