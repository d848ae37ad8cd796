// j and k walk through a list, o opens, ? shows the keys. People who dictate can switch them off.
const OFF = 'oneseal.keys.off';

export function keys() {
  const rows = () => [...document.querySelectorAll('[data-row]')];
  const help = document.querySelector('dialog[data-keys]');
  let here = -1;

  const choice = help?.querySelector('[data-keys-on]');
  if (choice) {
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
  document.querySelectorAll('[data-keys-open]').forEach((button) => {
    button.hidden = !help;
    button.addEventListener('click', () => help?.showModal());
  });

  const go = (step) => {
    const all = rows();
    if (!all.length) {
      return;
    }
    all[here]?.classList.remove('os-dense__here');
    here = Math.max(0, Math.min(all.length - 1, here + step));
    all[here].classList.add('os-dense__here');
    all[here].querySelector('a')?.focus();
    all[here].scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, dialog, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '?' && help) {
      event.preventDefault();
      help.showModal();
    }
    if (localStorage.getItem(OFF)) {
      return;
    }
    if (event.key === 'j') {
      go(1);
    }
    else if (event.key === 'k') {
      go(-1);
    }
    else if (event.key === 'o' && here >= 0) {
      rows()[here]?.querySelector('a')?.click();
    }
    else if (event.key === 'a') {
      document.querySelector('[data-primary]')?.focus();
    }
  });
}
