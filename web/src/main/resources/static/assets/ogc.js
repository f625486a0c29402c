// The map above the features of a collection: the same features as GeoJSON on the base map. Without a script the table says it all.
/* global L */
const holder = document.getElementById('ogc-map');

if (holder) {
  show().catch(() => { holder.hidden = true; });
}

async function show() {
  // The address is the page's own with another form; coordinates are asked for as Leaflet wants them.
  const address = new URL(holder.dataset.features);
  address.searchParams.delete('crs');
  const answer = await fetch(address.pathname + address.search, { headers: { Accept: 'application/geo+json' } });
  if (!answer.ok) {
    return;
  }
  const features = L.geoJSON(await answer.json(), {
    style: { color: '#b3261e', weight: 2, fillOpacity: 0.08 },
    pointToLayer: (feature, at) => L.circleMarker(at, { radius: 4, color: '#b3261e', weight: 1, fillOpacity: 0.7 }),
    onEachFeature: (feature, layer) => layer.bindTooltip(label(feature))
      .on('add', () => layer.getElement?.()?.setAttribute('tabindex', '-1')), // the table below is the way for keys
  });
  if (!features.getBounds().isValid()) {
    return;
  }
  holder.hidden = false;
  const map = L.map(holder, { minZoom: 3, maxZoom: 18 });
  map.attributionControl.setPrefix(false);
  L.tileLayer('/tiles/base/{z}/{x}/{y}{r}.png', { maxZoom: 18 }).addTo(map);
  features.addTo(map);
  map.fitBounds(features.getBounds(), { maxZoom: 15, padding: [16, 16] });
}

function label(feature) {
  const text = document.createElement('span');
  text.textContent = feature.properties?.name ?? feature.properties?.title ?? feature.id;
  return text;
}
