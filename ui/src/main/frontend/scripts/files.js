// A file can be dropped on its place, and is sent as soon as it is chosen. What is too large is said at once.
export function files() {
  for (const form of document.querySelectorAll('form[data-slot]')) {
    const input = form.querySelector('input[type="file"]');
    const drop = form.querySelector('.os-drop');
    const note = form.querySelector('[data-too-large]');
    if (!input || !drop) {
      continue;
    }
    drop.classList.add('os-drop--live');
    form.classList.add('os-slot-form--live');
    form.querySelectorAll('[data-live]').forEach((part) => { part.hidden = false; });
    const send = () => {
      const limit = Number(form.dataset.maxBytes);
      const tooLarge = limit > 0 && [...input.files].some((file) => file.size > limit);
      if (note) {
        note.hidden = !tooLarge;
      }
      if (!tooLarge && input.files.length) {
        drop.classList.add('os-drop--busy');
        form.querySelector('[data-busy]').hidden = false;
        form.requestSubmit();
      }
    };
    input.addEventListener('change', send);
    drop.addEventListener('dragover', (event) => {
      event.preventDefault();
      drop.classList.add('os-drop--over');
    });
    drop.addEventListener('dragleave', () => drop.classList.remove('os-drop--over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('os-drop--over');
      if (event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        send();
      }
    });
  }
}
