// Sentences a matter offers: each is put where the cursor stands in the text it belongs to.
export function phrases() {
  document.querySelectorAll('[data-phrases]').forEach((list) => {
    const text = document.getElementById(list.dataset.phrases);
    list.hidden = false;
    list.addEventListener('click', (event) => {
      const phrase = event.target.closest('button');
      if (phrase) {
        put(text, phrase.textContent);
      }
    });
  });
}

function put(text, phrase) {
  const before = text.value.slice(0, text.selectionStart);
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  text.setRangeText(gap + phrase, text.selectionStart, text.selectionEnd, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true }));
  text.focus();
}
