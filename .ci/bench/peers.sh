# The data of ./bench and the peers that hold the same: a private PostGIS, loaded once a run.

# find_areas: sets folder and data_told.
find_areas() {
  local archive=../shared/data/communes/french-communes.tar.gz
  data_told="the folder $(basename "${folder:-.}")"
  if [ -z "$folder" ] && [ -f "$archive" ]; then
    tar -xzf "$archive" -C "$work"
    folder=$(dirname "$(find "$work" -name '*.geojson' -print -quit)")
    data_told="35,357 communes of France, 2.2 M vertices (IGN, Licence Ouverte)"
  elif [ -z "$folder" ]; then
    folder=$work/areas
    mkdir "$folder"
    bench_java org.merestone.geo.SyntheticPartition "$folder"
    data_told="a seeded partition of 35,344 areas, 2.2 M vertices"
  fi
}

sql() { PGOPTIONS='-c client_min_messages=warning' "$PGBIN/psql" -h 127.0.0.1 -p "$port" -U postgres -qAtX -v ON_ERROR_STOP=1 "$@"; }

# need_peer: a private PostGIS, started once a run; sets port.
need_peer() {
  [ -z "${port:-}" ] || return 0
  start_postgis -c shared_buffers=2GB -c work_mem=256MB -c maintenance_work_mem=1GB -c effective_cache_size=6GB -c jit=off \
    -c max_wal_size=8GB -c synchronous_commit=off -c autovacuum=off
  port=${POSTGIS_URL#jdbc:postgresql://127.0.0.1:}
  port=${port%%/*}
}

# need_areas_in_postgis: table areas (id, code, name, geom in EPSG:4490) with a GiST index, clustered by it, analysed; table tiled, the
# same in EPSG:3857.
need_areas_in_postgis() {
  [ -z "${areas_there:-}" ] || return 0
  areas_there=1
  need_peer
  sql -c 'CREATE EXTENSION IF NOT EXISTS postgis' 2>/dev/null
  local file
  for file in "$folder"/*.geojson; do
    CPL_LOG=/dev/null PG_USE_COPY=YES ogr2ogr -q -append -f PostgreSQL "PG:host=127.0.0.1 port=$port dbname=postgres user=postgres" "$file" \
      -nln areas -nlt PROMOTE_TO_MULTI -a_srs EPSG:4490 -lco GEOMETRY_NAME=geom -lco FID=id -lco SPATIAL_INDEX=NONE
  done
  sql -c 'ALTER TABLE areas RENAME nom TO name' \
    -c 'CREATE INDEX areas_geom ON areas USING gist (geom)' -c 'CLUSTER areas USING areas_geom' -c 'VACUUM ANALYZE areas' \
    -c "CREATE TABLE tiled AS SELECT id, code, name, ST_Transform(geom, 3857) AS geom FROM areas" \
    -c 'CREATE INDEX tiled_geom ON tiled USING gist (geom)' -c 'CLUSTER tiled USING tiled_geom' -c 'VACUUM ANALYZE tiled'
}
peer_settings='shared_buffers 2 GB, work_mem 256 MB, jit off, GiST index, CLUSTER, ANALYZE, all in memory'

# seconds COMMAND…: runs it and prints the seconds of the wall clock; fails where it fails.
seconds() { local start; start=$(date +%s.%N); "$@" >/dev/null || return; awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { printf "%.3f\n", b - a }'; }
