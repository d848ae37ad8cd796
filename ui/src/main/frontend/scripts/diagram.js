// Draws the process of a case and shows how far it is. Needs
// <div data-diagram="address of the XML" data-current="ids" data-done="ids"
//      data-current-label="words" data-failed="words">.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const CHECK = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 16.17 4.83 12l-1.42 1.41L9 19 21 7l-1.41-1.41z"/></svg>';
const PLACE = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2a7 7 0 0 0-7 7c0 5.25 7 13 7 13s7-7.75 7-13a7 7 0 0 0-7-7zm0 9.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5z"/></svg>';

// Flags stay readable when the drawing is small; a process that would be smaller than this is moved to its current step.
const SCALE = { min: 0.85, max: 1.2 };
const SMALLEST = 0.6;

document.querySelectorAll('[data-diagram]').forEach((place) => {
  const folded = place.closest('details:not([open])');
  if (folded) {
    folded.addEventListener('toggle', () => draw(place), { once: true });
  }
  else {
    draw(place);
  }
});

async function draw(place) {
  try {
    const answer = await fetch(place.dataset.diagram, { credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error(`The diagram's address answered ${answer.status}`);
    }
    const viewer = new NavigatedViewer({ container: place, zoomScroll: { enabled: false } });
    await viewer.importXML(await answer.text());
    mark(viewer, place);
    fit(viewer, place);
    tools(viewer, place);
    place.dataset.drawn = 'true';
  }
  catch (problem) {
    console.error(problem);
    place.textContent = place.dataset.failed ?? '';
    place.classList.add('os-diagram--failed');
  }
}

function mark(viewer, place) {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  const current = idsOf(place.dataset.current);
  for (const id of idsOf(place.dataset.done)) {
    const element = registry.get(id);
    if (!element || current.includes(id)) {
      continue;
    }
    canvas.addMarker(id, 'os-diagram__done');
    if (!element.waypoints && !element.type.endsWith('Gateway')) {
      overlays.add(id, { position: { top: -10, right: 12 }, scale: SCALE, html: flag('os-diagram__flag--done', CHECK, '') });
    }
  }
  for (const id of current) {
    if (registry.get(id)) {
      canvas.addMarker(id, 'os-diagram__current');
      overlays.add(id, { position: { top: -14, left: 4 }, scale: SCALE, html: flag('', PLACE, place.dataset.currentLabel ?? '') });
    }
  }
}

function flag(kind, icon, words) {
  const element = document.createElement('span');
  element.className = `os-diagram__flag ${kind}`;
  element.innerHTML = icon;
  element.append(words);
  return element;
}

// The drawing fits the width, or shows its current step where it would be too small to read.
function fit(viewer, place, whole) {
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  const scale = Math.min(1, (place.clientWidth - 48) / inner.width);
  const zoom = whole ? scale : Math.max(scale, SMALLEST);
  if (!whole) {
    place.style.height = `${Math.min(520, Math.max(200, inner.height * zoom + 96))}px`;
    canvas.resized();
  }
  const width = place.clientWidth / zoom;
  const height = place.clientHeight / zoom;
  const x = zoom > scale ? start(viewer, place, inner, width) : inner.x + inner.width / 2 - width / 2;
  canvas.viewbox({ x, y: inner.y + inner.height / 2 - height / 2, width, height });
}

function start(viewer, place, inner, width) {
  const current = viewer.get('elementRegistry').get(idsOf(place.dataset.current)[0]);
  const middle = current ? current.x + current.width / 2 : inner.x;
  return Math.max(inner.x - 24, Math.min(inner.x + inner.width + 24 - width, middle - width / 2));
}

function tools(viewer, place) {
  const bar = place.querySelector('[data-diagram-tools]');
  if (!bar) {
    return;
  }
  bar.hidden = false;
  bar.addEventListener('click', (event) => {
    const step = event.target.closest('[data-zoom]')?.dataset.zoom;
    if (step === 'fit') {
      fit(viewer, place, true);
    }
    else if (step) {
      viewer.get('zoomScroll').stepZoom(Number(step));
    }
  });
}

function idsOf(list) {
  return (list ?? '').split(',').map((id) => id.trim()).filter(Boolean);
}
