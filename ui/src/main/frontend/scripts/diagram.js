// Draws the process of a case and shows how far it is. Needs
// <div data-diagram="address of the XML" data-current="ids" data-done="ids"
//      data-current-label="words" data-failed="words">.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const CHECK = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 16.17 4.83 12l-1.42 1.41L9 19 21 7l-1.41-1.41z"/></svg>';
const PLACE = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2a7 7 0 0 0-7 7c0 5.25 7 13 7 13s7-7.75 7-13a7 7 0 0 0-7-7zm0 9.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5z"/></svg>';

document.querySelectorAll('[data-diagram]').forEach(draw);

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
  for (const id of idsOf(place.dataset.done)) {
    if (registry.get(id)) {
      canvas.addMarker(id, 'os-diagram__done');
      overlays.add(id, { position: { top: -10, right: 12 }, html: flag('os-diagram__flag--done', CHECK, '') });
    }
  }
  for (const id of idsOf(place.dataset.current)) {
    if (registry.get(id)) {
      canvas.addMarker(id, 'os-diagram__current');
      overlays.add(id, { position: { top: -14, left: 4 }, html: flag('', PLACE, place.dataset.currentLabel ?? '') });
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

// Wide processes fit the width and are centred; the frame takes the height that is left.
function fit(viewer, place) {
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  const scale = Math.min(1, (place.clientWidth - 48) / inner.width);
  const height = Math.min(520, Math.max(200, inner.height * scale + 88));
  place.style.height = `${height}px`;
  canvas.resized();
  const zoom = Math.max(scale, 0.35);
  const width = place.clientWidth / zoom;
  canvas.viewbox({
    x: zoom > scale ? inner.x - 24 : inner.x + inner.width / 2 - width / 2,
    y: inner.y + inner.height / 2 - height / zoom / 2,
    width,
    height: height / zoom
  });
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
      fit(viewer, place);
    }
    else if (step) {
      viewer.get('zoomScroll').stepZoom(Number(step));
    }
  });
}

function idsOf(list) {
  return (list ?? '').split(',').map((id) => id.trim()).filter(Boolean);
}
