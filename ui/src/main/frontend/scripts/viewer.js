// Materials beside the answers. The server draws the viewer as a page of its own; here it is taken out of that page and
// put into the place beside the answers or, where there is none, over the page. Without scripts the links lead to the page.
const STEPS = [1, 1.25, 1.5, 2, 3, 4];
// From here on the picture is fetched in more dots: enlarged by hand, or drawn larger than it is by so much.
const CLOSE = 1.5;
const COARSE = 1.3;

export function viewer() {
  const place = document.querySelector('[data-viewer-pane]');
  const dialog = document.querySelector('dialog[data-viewer-dialog]');
  const zoom = { fit: 'width', step: 0 };
  let latest = 0;

  document.querySelectorAll('[data-viewer]').forEach((each) => equip(each, zoom));
  if (!place || !dialog) {
    return;
  }
  place.hidden = !document.querySelector('a[data-view="file"]');
  const links = () => [...document.querySelectorAll('a[data-view="file"]')];
  const beside = () => getComputedStyle(place).display !== 'none';
  const shown = () => document.querySelector('[data-viewer]');

  const show = async (href, over) => {
    const turn = ++latest;
    const focus = document.activeElement?.closest('[data-viewer]') ? document.activeElement.dataset.view : null;
    place.setAttribute('aria-busy', 'true');
    const found = await fetched(href);
    if (turn !== latest) {
      return;
    }
    place.removeAttribute('aria-busy');
    if (!found) {
      location.assign(href);
      return;
    }
    shown()?.remove();
    (over || dialog.open ? dialog : place).replaceChildren(found);
    equip(found, zoom);
    found.querySelector('[data-viewer-close]').hidden = !(over || dialog.open);
    mark(links(), href);
    if (over && !dialog.open) {
      dialog.showModal();
    }
    if (focus) {
      (found.querySelector(`[data-view="${focus}"]`) ?? found.querySelector('.os-viewer__sheet')).focus();
    }
    else if (dialog.open) {
      found.querySelector('.os-viewer__sheet').focus();
    }
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-view]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      show(link.href, !beside());
    }
    else if (event.target.closest('[data-viewer-large]')) {
      larger();
    }
    else if (event.target.closest('[data-viewer-close]')) {
      dialog.close();
    }
  });

  const larger = () => {
    const open = shown();
    if (!dialog.open && open) {
      dialog.replaceChildren(open);
      open.querySelector('[data-viewer-close]').hidden = false;
      dialog.showModal();
      open.querySelector('.os-viewer__sheet').focus();
      apply(open, zoom);
    }
    else {
      dialog.close();
    }
  };
  dialog.addEventListener('close', () => {
    const open = dialog.querySelector('[data-viewer]');
    if (open) {
      open.querySelector('[data-viewer-close]').hidden = true;
      place.replaceChildren(open);
      apply(open, zoom);
    }
    if (beside()) {
      open?.querySelector('.os-viewer__sheet').focus({ preventScroll: true });
    }
    else {
      links().find((link) => link.hasAttribute('aria-current'))?.focus();
    }
  });
  window.addEventListener('resize', () => {
    fitted(place);
    if (shown()) {
      apply(shown(), zoom);
    }
  });
  window.addEventListener('scroll', () => fitted(place), { passive: true });
  fitted(place);

  const first = links()[0];
  if (first && beside()) {
    show(first.href, false);
  }
}

// What is looked at ends where the window does, also before the page is scrolled.
const EDGE = 12;

function fitted(place) {
  const height = `${window.innerHeight - Math.max(EDGE, place.parentElement.getBoundingClientRect().top) - EDGE}px`;
  if (place.style.height !== height) {
    place.style.height = height;
  }
}

// The viewer in the page of this address; nothing if there is none, as after the session ended.
async function fetched(href) {
  try {
    const answer = await fetch(href, { credentials: 'same-origin', headers: { 'HX-Request': 'true' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.querySelector('[data-viewer]');
    const title = found?.querySelector('h1');
    if (title) {
      const lower = document.createElement('h2');
      lower.id = title.id;
      lower.textContent = title.textContent;
      title.replaceWith(lower);
    }
    return found && document.adoptNode(found);
  }
  catch (problem) {
    console.warn('The material could not be fetched', problem);
    return null;
  }
}

function mark(links, href) {
  const file = new URL(href, location.href).pathname;
  links.forEach((link) => {
    if (new URL(link.href).pathname === file) {
      link.setAttribute('aria-current', 'true');
    }
    else {
      link.removeAttribute('aria-current');
    }
  });
}

function equip(open, zoom) {
  const sheet = open.querySelector('[data-sheet]');
  const picture = sheet?.querySelector('img');
  if (!picture) {
    return;
  }
  // the picture alone is for those without scripts
  picture.parentElement.replaceWith(picture);
  open.querySelector('[data-viewer-tools]').hidden = false;
  open.querySelector('[data-viewer-large]').hidden = !document.querySelector('dialog[data-viewer-dialog]');
  picture.addEventListener('error', () => {
    picture.hidden = true;
    sheet.querySelector('[data-viewer-failed]').hidden = false;
  });
  picture.addEventListener('load', () => apply(open, zoom));
  open.addEventListener('click', (event) => {
    const button = event.target.closest('[data-zoom-by], [data-zoom-to]');
    if (!button) {
      return;
    }
    if (button.dataset.zoomTo) {
      Object.assign(zoom, { fit: button.dataset.zoomTo, step: 0 });
    }
    else {
      const step = Math.max(0, Math.min(STEPS.length - 1, zoom.step + Number(button.dataset.zoomBy)));
      Object.assign(zoom, { fit: 'width', step });
    }
    apply(open, zoom);
  });
  dragged(sheet);
  apply(open, zoom);
}

function apply(open, zoom) {
  const sheet = open.querySelector('[data-sheet]');
  const picture = sheet?.querySelector('img');
  if (!picture) {
    return;
  }
  const scale = STEPS[zoom.step];
  sheet.dataset.sheet = zoom.fit;
  picture.style.width = zoom.fit === 'page' ? '' : `${scale * 100}%`;
  if (zoom.fit === 'page') {
    picture.style.maxHeight = `${sheet.clientHeight - 24}px`;
  }
  else {
    picture.style.maxHeight = '';
  }
  const coarse = picture.naturalWidth > 0 && picture.clientWidth * window.devicePixelRatio > picture.naturalWidth * COARSE;
  if ((scale >= CLOSE || coarse) && picture.dataset.sharper) {
    picture.src = picture.dataset.sharper;
    delete picture.dataset.sharper;
  }
  open.querySelector('[data-zoom-is]').textContent = zoom.fit === 'page' ? '' : `${Math.round(scale * 100)}%`;
  open.querySelectorAll('[data-zoom-to]').forEach((button) => {
    button.setAttribute('aria-pressed', String(zoom.step === 0 && button.dataset.zoomTo === zoom.fit));
  });
  open.querySelectorAll('[data-zoom-by]').forEach((button) => {
    const next = zoom.step + Number(button.dataset.zoomBy);
    button.setAttribute('aria-disabled', String(next < 0 || next >= STEPS.length));
  });
}

// With a mouse the sheet is moved by its picture; wheel, bars and arrow keys move it as well.
function dragged(sheet) {
  sheet.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0 || event.target.tagName !== 'IMG') {
      return;
    }
    event.preventDefault();
    sheet.focus({ preventScroll: true });
    sheet.setPointerCapture(event.pointerId);
    const from = { x: event.clientX + sheet.scrollLeft, y: event.clientY + sheet.scrollTop };
    const move = (moved) => sheet.scrollTo(from.x - moved.clientX, from.y - moved.clientY);
    sheet.addEventListener('pointermove', move);
    sheet.addEventListener('lostpointercapture', () => sheet.removeEventListener('pointermove', move), { once: true });
  });
}
