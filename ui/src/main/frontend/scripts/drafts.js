// Keeps a draft while it is typed, and shows or hides the fields that depend on an answer.
// Both send the form itself; the server answers with the same page it would show without scripts.
// Attributes of the form are read as such: a field may be called "action" or "form".
const PAUSE = 1500;

export function drafts(htmx) {
  const form = document.querySelector('form[data-draft]');
  if (!form) {
    return;
  }
  const fields = () => document.getElementById('fields');
  let timer;
  let sending = Promise.resolve();

  const send = (action, options) => {
    clearTimeout(timer);
    sending = sending
      .then(() => htmx.ajax('POST', form.getAttribute('action'), { source: fields(), values: { _action: action }, ...options }))
      .catch((problem) => console.error('The draft could not be saved', problem));
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
