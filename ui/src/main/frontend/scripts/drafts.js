// Keeps a draft while it is typed, and shows or hides the fields that depend on an answer.
// Both send the form itself; the server answers with the same page it would show without scripts.
const PAUSE = 1500;

export function drafts(htmx) {
  const form = document.querySelector('form[data-draft]');
  if (!form) {
    return;
  }
  let timer;
  let sending = Promise.resolve();

  const send = (action, options) => {
    clearTimeout(timer);
    const values = { ...Object.fromEntries(fieldsOf(form)), action };
    sending = sending.then(() => htmx.ajax('POST', form.action, { source: form, values, ...options }))
      .catch(() => undefined);
  };

  form.addEventListener('change', (event) => {
    if (event.target.closest('[data-refreshes]')) {
      send('refresh', { target: '#fields', select: '#fields', swap: 'outerMorph' });
    }
  });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => send('save', { target: '#saved', select: '#saved', swap: 'outerHTML' }), PAUSE);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
}

function fieldsOf(form) {
  const values = new Map();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') {
      continue;
    }
    values.set(name, values.has(name) ? [values.get(name), value].flat() : value);
  }
  return values;
}
