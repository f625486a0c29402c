// The map beside a staff page's table: what stands, what is drafted, the surveyed points. A row and its point know each other.
const holder = document.getElementById('staff-map');

const STYLES = {
  standing: { color: '#6b6b6b', weight: 2, dashArray: '6 5' },
  draft: { color: '#c8102e', weight: 3 },
  marker: { radius: 6, color: '#8f0b20', weight: 2, fillColor: '#e4002b', fillOpacity: 0.9 },
  'packed-dms': { radius: 4, color: '#00363a', weight: 1.5, fillColor: '#00838f', fillOpacity: 0.9 },
  'decimal-degrees': { radius: 4, color: '#38006b', weight: 1.5, fillColor: '#8e24aa', fillOpacity: 0.9 },
  point: { radius: 4, color: '#7a4a00', weight: 1.5, fillColor: '#f5a623', fillOpacity: 0.9 },
};
const FAULTY = { color: '#6a1b9a', weight: 3 };
const CHOSEN = { radius: 9 };

function draw(map, features) {
  const points = new Map();
  const layer = L.geoJSON(features, {
    style: (feature) => STYLES[feature.properties.role],
    pointToLayer: (feature, at) => {
      const style = { ...STYLES[feature.properties.role], ...(feature.properties.faulty ? FAULTY : {}) };
      const circle = L.circleMarker(at, style).bindTooltip(feature.properties.name ?? '');
      points.set(String(feature.properties.row), circle);
      return circle;
    },
  }).addTo(map);
  if (layer.getLayers().length > 0) {
    map.fitBounds(layer.getBounds(), { padding: [30, 30], maxZoom: 16 });
  }
  return points;
}

function introduce(points, map) {
  for (const row of document.querySelectorAll('tr[data-row]')) {
    const circle = points.get(row.dataset.row);
    if (!circle) continue;
    const radius = circle.getRadius();
    const choose = () => { row.classList.add('table-active'); circle.setStyle(CHOSEN); circle.openTooltip(); };
    const leave = () => { row.classList.remove('table-active'); circle.setStyle({ radius }); circle.closeTooltip(); };
    row.addEventListener('mouseenter', choose);
    row.addEventListener('mouseleave', leave);
    row.addEventListener('click', () => map.panTo(circle.getLatLng()));
    circle.on('click', () => row.scrollIntoView({ block: 'center', behavior: 'smooth' }));
    circle.on('mouseover', choose);
    circle.on('mouseout', leave);
  }
}

async function start() {
  const map = L.map(holder).setView([30, 114], 8);
  L.tileLayer(L.Browser.retina ? '/tiles/base/{z}/{x}/{y}@2x.png' : '/tiles/base/{z}/{x}/{y}.png', { maxZoom: 18 }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.attributionControl.setPrefix('');
  const answer = await fetch(holder.dataset.features, { headers: { Accept: 'application/geo+json' } });
  if (answer.ok) {
    introduce(draw(map, await answer.json()), map);
  }
  holder.dataset.ready = 'true';
}

if (holder) start();
