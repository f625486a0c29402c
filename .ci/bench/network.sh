# Polygons to network, faces and findings beside a linework union and ST_Polygonize, and beside JTS; one edit beside a rebuild.

# column_sum FILE NAME…: the sum of columns, a line for each row, of that table in a file which has them all. Each table has names in its
# first line; an empty line parts it from the next.
column_sum() {
  local file=$1
  shift
  awk -F '\t' -v names="$*" '
    !NF { named = 0; next }
    !named { split("", at); for (i = 1; i <= NF; i++) at[$i] = i; n = split(names, name, " "); has = 1
      for (i = 1; i <= n; i++) has = has && (name[i] in at); named = 1; next }
    has { sum = 0; for (i = 1; i <= n; i++) sum += $at[name[i]]; print sum }' "$file"
}

# measured FILE WORK FACTOR: least, median and most of a kind of work in the second table, milliseconds times a factor.
measured() {
  awk -F '\t' -v work="$2" -v factor="$3" '$1 == work { print $3 * factor; print $2 * factor; print $4 * factor }' "$1"
}

# polygonize WHERE LIMIT_S FILE: seconds that PostGIS takes; prints faces and segments, or that the limit ended it.
polygonize() {
  seconds sql -c "SET statement_timeout = '$2s'" -c 'SET max_parallel_workers_per_gather = 2' -c 'DROP TABLE IF EXISTS noded, faces' \
    -c "CREATE UNLOGGED TABLE noded AS SELECT ST_UnaryUnion(ST_Collect(ST_Boundary(geom))) AS geom FROM areas WHERE $1" \
    -c 'CREATE UNLOGGED TABLE faces AS SELECT (ST_Dump(ST_Polygonize(geom))).geom FROM noded' > "$3" 2> "$work/polygonize.err" \
    || { echo "$2" > "$3"; printf 'ended at the limit of %s s: the ratio is a lower bound' "$2"; return; }
  sql -c "SELECT count(*) || ' faces from ' || (SELECT ST_NPoints(geom) FROM noded) || ' vertices' FROM faces"
}

bench_network() {
  local limit=200 told part
  need_areas_in_postgis
  part=$(sql -c "SELECT count(*) FROM areas WHERE code LIKE '21%'")
  if [ "$part" -gt 0 ]; then
    mkdir "$work/part"
    ogr2ogr -q -f GeoJSON "$work/part/part.geojson" "PG:host=127.0.0.1 port=$port dbname=postgres user=postgres" \
      -sql "SELECT code, name AS nom, geom FROM areas WHERE code LIKE '21%'"
    bench_java org.merestone.geo.network.NetworkBench "$work/part" code nom 15 > "$work/network" 2>/dev/null
    column_sum "$work/network" build_s derive_s | tail -n +6 > "$work/ours"
    told=$(polygonize "code LIKE '21%'" $limit "$work/peer")
    row "polygons → network → faces → findings, $part areas" s "$work/ours" 'PostGIS ST_UnaryUnion of boundaries + ST_Polygonize' "$work/peer" x3
    note "The $part areas whose code begins with 21: ours $(awk -F '\t' 'NR == 2 { print $1 " units, " $3 " lines, " $4 " nodes" }' "$work/network"); PostGIS $told."
  fi
  bench_java org.merestone.geo.network.NetworkBench "$folder" code nom 4 > "$work/network" 2>/dev/null
  column_sum "$work/network" build_s derive_s | tail -n +2 > "$work/ours"
  told=$(polygonize true $limit "$work/peer")
  row 'the same, all areas' s "$work/ours" 'the same' "$work/peer" x3
  column_sum "$work/network" total_s | tail -n +2 > "$work/total"
  row 'the same, reading the files included' s "$work/total" '' - '<10'
  column_sum "$work/network" jts_validate_s | tail -n +2 > "$work/jts"
  measured "$work/network" 'rules 40 to 46 on the lines again' 0.001 > "$work/checks"
  row 'the checks alone, rules 40 to 46 on all lines' s "$work/checks" 'JTS CoverageValidator, which finds invalid edges only' "$work/jts" x3
  note "All areas: ours $(awk -F '\t' 'NR == 2 { print $1 " units, " $2 " vertices, " $3 " lines, " $4 " nodes, " $5 " findings, heap at most " $10 " MiB" }' "$work/network"); PostGIS $told."
  measured "$work/network" 'one edit of any of these' 1 > "$work/edit"
  measured "$work/network" 'polygons to network, faces, all findings' 1 > "$work/rebuild"
  row 'one edit of that network, until the new faces can be used' ms "$work/edit" 'rebuild of all, ours' "$work/rebuild" x100
  note "Ours: rounds in one process after one of warm-up, from polygons in memory unless said; every topology check is in building, the second thread makes tables and half of the areas. PostGIS: the same polygons stored, once, two parallel workers allowed, $peer_settings."
}
