# Import of all areas as townships by the packaged program, beside ogr2ogr, which copies polygons and builds no network.

import_into() {
  "$JAVA" -Xmx2g -jar web/target/merestone.jar import divisions "$folder" --level township --code-field code --name-field nom \
    --code-system INSEE --edition 2025-01-01 --data "$@" | tr '\r' '\n' | tail -n 1 > "$work/import.told"
}

copy_polygons() {
  local file
  for file in "$folder"/*.geojson; do
    CPL_LOG=/dev/null PG_USE_COPY=YES ogr2ogr -q -append -f PostgreSQL "PG:host=127.0.0.1 port=$port dbname=bare user=postgres" "$file" \
      -nln peer -nlt PROMOTE_TO_MULTI -lco GEOMETRY_NAME=geom
  done
}

bench_import() {
  need_areas_in_postgis
  sql -c 'CREATE DATABASE register' -c 'CREATE DATABASE bare'
  sql -d bare -c 'CREATE EXTENSION postgis'
  seconds import_into "$work/h2" > "$work/ours"
  row 'import into the embedded database, whole command' s "$work/ours" '' - '<60'
  note "Embedded: $(cat "$work/import.told")"
  seconds import_into "$work/pg" --db "${POSTGIS_URL/\/postgres?/\/register?}" > "$work/ours"
  seconds copy_polygons > "$work/peer"
  row 'import into PostGIS, whole command' s "$work/ours" 'ogr2ogr of the same into a table of polygons, no network, no checks' "$work/peer" ''
  note "PostGIS: $(cat "$work/import.told")"
  note 'Heap 2 GB, once each. The import checks every rule of the network and stores lines, nodes and history; ogr2ogr stores polygons.'
}
