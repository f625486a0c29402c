// Printing what is seen: the sheet takes the map's middle and look, and its frame is drawn on the map while the choice is open.
/* global L */

const EQUATOR = 40_075_016.685578488;

/** Ties the print form and the links between looks to the map. */
export function printing(map, { day, look, changeLook }) {
  const box = document.getElementById('sheet');
  const form = document.getElementById('print');
  const frame = L.rectangle([[0, 0], [0, 0]], { color: '#b3261e', weight: 2, dashArray: '6 4', fill: false, interactive: false });
  let chosen = false;

  form.elements.scale.addEventListener('change', () => { chosen = true; });
  form.addEventListener('change', show);
  box.addEventListener('toggle', show);
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape' && box.open) {
      event.preventDefault();
      box.open = false;
      box.querySelector('summary').focus();
    }
  });
  map.on('moveend', show);
  const looks = [...document.querySelectorAll('#looks a')];
  looks.forEach(link => link.addEventListener('click', event => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      changeLook(link.dataset.look);
    }
  }));

  function show() {
    const { lat, lng } = map.getCenter();
    form.elements.lon.value = lng.toFixed(6);
    form.elements.lat.value = lat.toFixed(6);
    form.elements.look.value = look();
    form.elements.at.value = day();
    form.elements.at.disabled = !day();
    looks.forEach(link => link.toggleAttribute('aria-current', link.dataset.look === look()));
    if (!chosen) {
      form.elements.scale.value = seenScale();
    }
    if (box.open) {
      frame.setBounds(bounds()).addTo(map);
    } else {
      frame.remove();
    }
  }

  /** Of the scales offered the largest whose sheet has all that is seen, or else the smallest. */
  function seenScale() {
    const { lat } = map.getCenter();
    const metres = EQUATOR * Math.cos(lat * Math.PI / 180) / (256 * 2 ** map.getZoom());
    const [across, down] = size();
    const pixels = map.getSize();
    const needed = Math.max(pixels.x * metres / (across / 1000), pixels.y * metres / (down / 1000));
    const offered = [...form.elements.scale.options].map(option => Number(option.value));
    return offered.find(scale => scale >= needed * 0.75) ?? offered.at(-1);
  }

  /** Millimetres that the map takes of the paper. */
  function size() {
    const lying = form.elements.landscape.value === 'true';
    const paper = form.elements.paper.selectedOptions[0].dataset;
    return (lying ? paper.landscape : paper.portrait).split(' ').map(Number);
  }

  function bounds() {
    const { lat, lng } = map.getCenter();
    const [across, down] = size().map(millimetres => millimetres / 1000 * Number(form.elements.scale.value) / 2);
    const north = down / 111_000;
    const east = across / (EQUATOR / 360 * Math.cos(lat * Math.PI / 180));
    return [[lat - north, lng - east], [lat + north, lng + east]];
  }

  show();
  return { show };
}
