// What makes the screens quicker for people with scripts. Every screen works without it.
import htmx from 'htmx.org/dist/htmx.esm.js';
import { bell } from './bell.js';
import { keys } from './keys.js';
import { drafts } from './drafts.js';
import { files } from './files.js';
import { fresh } from './fresh.js';
import { choosing } from './choosing.js';
import { kept } from './kept.js';
import { writing } from './writing.js';
import { viewer } from './viewer.js';

keys();
bell();
drafts(htmx);
files();
choosing();
writing();
kept();
fresh();
viewer();

// A button pressed twice sends one request; the server would refuse the second one anyway.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.getAttribute('method') !== 'post') {
    return;
  }
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = 'true';
  setTimeout(() => delete form.dataset.sending, 4000);
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sending]').forEach((form) => delete form.dataset.sending);
});

// The summary of errors is read first.
document.querySelector('[data-focus]')?.focus();

// The menu of the person closes when one clicks elsewhere or presses Escape.
const menu = document.querySelector('details.os-person');
document.addEventListener('click', (event) => {
  if (menu?.open && !menu.contains(event.target)) {
    menu.open = false;
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && menu?.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

// The diagram's code is large and loaded only where a diagram is.
if (document.querySelector('[data-diagram]')) {
  const address = document.querySelector('meta[name="oneseal-diagram"]');
  const script = document.createElement('script');
  script.src = address.content;
  document.head.append(script);
}
