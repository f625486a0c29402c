# Vector tiles beside ST_AsMVT, pictures beside Mapnik: the same tiles and views, none kept from one to the next.

# cell FILE ROW COLUMN: of a table with names in its first line, the row that begins with a word.
cell() { awk -F '\t' -v row="$2" -v column="$3" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i } $1 == row { print $at[column] }' "$1"; }

vector_tiles() {
  local round
  for round in 1 2 3; do
    bench_java org.merestone.geo.map.TileBench "$folder" code nom "$work/tiles" 30 100000000 > "$work/tiles.$round" 2> "$work/tiles.told"
    cell "$work/tiles.$round" all tiles_per_s >> "$work/ours.rate"
    cell "$work/tiles.$round" all median_ms >> "$work/ours.ms"
  done
  sql -c 'CREATE TABLE tiles (z int, x int, y int)' -c "\\copy tiles FROM PROGRAM 'tr / , < $work/tiles' (FORMAT csv)" \
    -c 'CREATE TABLE answers (round int, z int, ms float8, bytes int, features int)' -f - <<'SQL'
    CREATE PROCEDURE draw(which int) LANGUAGE plpgsql AS $$
    DECLARE t tiles; start timestamptz; tile bytea; n int;
    BEGIN
      FOR t IN SELECT * FROM tiles LOOP
        start := clock_timestamp();
        SELECT ST_AsMVT(q, 'divisions', 4096, 'geom', 'id'), count(*) INTO tile, n FROM (
          SELECT id, code, name, ST_AsMVTGeom(geom, ST_TileEnvelope(t.z, t.x, t.y), 4096, 64, true) AS geom
          FROM tiled WHERE geom && ST_TileEnvelope(t.z, t.x, t.y, margin => 64.0 / 4096)) q WHERE geom IS NOT NULL;
        INSERT INTO answers VALUES (which, t.z, extract(epoch FROM clock_timestamp() - start) * 1e3, octet_length(tile), n);
      END LOOP;
    END $$;
    CALL draw(0); CALL draw(1); CALL draw(2); CALL draw(3);
SQL
  sql -c 'SELECT count(*) / sum(ms) * 1e3 FROM answers WHERE round > 0 GROUP BY round' > "$work/postgis.rate"
  sql -c 'SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) FROM answers WHERE round > 0 GROUP BY round' > "$work/postgis.ms"
  sql -c 'SELECT sum(bytes) FROM answers WHERE round = 1' > "$work/postgis.bytes"
  cell "$work/tiles.1" all bytes > "$work/ours.bytes"
  row 'vector tiles z6–z14, no cache, one thread' '/s' "$work/ours.rate" 'PostGIS ST_AsMVT, stored 3857 copy, GiST' "$work/postgis.rate" x20
  row 'one such tile, the median' ms "$work/ours.ms" 'the same' "$work/postgis.ms" ''
  row 'bytes of all these tiles' bytes "$work/ours.bytes" 'the same' "$work/postgis.bytes" x1
  note "Tiles: $(cell "$work/tiles.1" all tiles), around vertices that a seed chooses, up to 30 a zoom; layer divisions with id, code and name, extent 4096, border 64, no limit of bytes. Features in all of them: ours $(cell "$work/tiles.1" all features), left out for room $(cell "$work/tiles.1" all left_out); PostGIS $(sql -c 'SELECT sum(features) FROM answers WHERE round = 1')."
  note "By zoom, ours and PostGIS, tiles a second: $(sql -F ' ' -c 'SELECT z, round((count(*) / sum(ms) * 1e3)::numeric, 1) FROM answers WHERE round = 1 GROUP BY z ORDER BY z' | while read -r z rate; do printf 'z%s %s and %s; ' "$z" "$(cell "$work/tiles.1" "$z" tiles_per_s)" "$rate"; done | sed 's/; $//')."
  note "Ours: $(tail -n 1 "$work/tiles.told"); three processes, each after a round of warm-up. PostGIS: three rounds inside the server after one of warm-up, no client; $peer_settings."
}

pictures() {
  local round names python=/usr/bin/python3 file
  "$python" -c 'import mapnik' 2>/dev/null || install python3-mapnik mapnik-utils
  command -v shapeindex >/dev/null || install mapnik-utils
  bench_java org.merestone.geo.network.NetworkLines "$folder" code nom "$work/lines.geojson"
  ogr2ogr -q -t_srs EPSG:3857 "$work/lines.shp" "$work/lines.geojson"
  ogr2ogr -q -lco ENCODING=UTF-8 "$work/polygons.shp" "PG:host=127.0.0.1 port=$port dbname=postgres user=postgres" -nln polygons \
    -sql 'SELECT geom, name AS nom, id % 6 AS part FROM tiled' 2>/dev/null
  shapeindex "$work/polygons.shp" "$work/lines.shp" >/dev/null 2>&1
  for names in '' names; do
    : > "$work/ours.rate"
    for round in 1 2 3; do
      # shellcheck disable=SC2086
      bench_java org.merestone.geo.map.PictureBench "$folder" code nom "$work/views" 10 '' $names > "$work/pictures.$round" 2> "$work/pictures.told"
      cell "$work/pictures.$round" all pictures_per_s >> "$work/ours.rate"
    done
    # shellcheck disable=SC2086
    "$python" .ci/bench/pictures.py "$work/views" "$work/polygons.shp" "$work/lines.shp" png32:z=1 0 $names > "$work/mapnik" 2> "$work/mapnik.zooms"
    awk '{ print $1 }' "$work/mapnik" > "$work/mapnik.rate"
    row "pictures of 512 px, fills and lines${names:+ and names}, one thread" '/s' "$work/ours.rate" \
      'Mapnik, shapefiles in 3857 with spatial index' "$work/mapnik.rate" x4
    note "By zoom of the view, ours and Mapnik, milliseconds a picture${names:+ with names}: $(while read -r z ms; do printf 'z%s %s and %s; ' "$z" "$(awk -F '\t' -v z="$z" '$1 == z { printf "%.1f", 1e3 / $3 }' "$work/pictures.1")" "$ms"; done < "$work/mapnik.zooms" | sed 's/; $//')."
    note "Pictures${names:+ with names}: $(wc -l < "$work/views") views, z6–z14; bytes of all: ours $(cell "$work/pictures.1" all bytes), Mapnik $(awk 'NR == 1 { print $3 }' "$work/mapnik"); median of a picture: ours $(cell "$work/pictures.1" all median_ms) ms, Mapnik $(awk 'NR == 1 { print $2 }' "$work/mapnik") ms."
  done
  note "Mapnik $("$python" -c 'import mapnik; print(mapnik.mapnik_version_string())' 2>/dev/null || dpkg-query -W -f '${Version}' libmapnik3.1), PNG of 32 bits at compression 1, the fastest of those tried (8 bits and simplified lines were slower); borders from a file that has each line once, as ours; three rounds after one of warm-up. Ours: $(tr '\n' ';' < "$work/pictures.told" | sed 's/;$//; s/;/; /g'); three processes, each warmed up by other views than those measured; where names go on a zoom is worked out then too, for the whole map."
}

bench_tiles() {
  need_areas_in_postgis
  : > "$work/ours.rate"; : > "$work/ours.ms"
  vector_tiles
  pictures
}
