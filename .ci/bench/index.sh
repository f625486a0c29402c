# Point to unit: AreaIndex and JTS in process by JMH, PostGIS by pgbench, one thread and two.

# locate PEER BOX THREADS FILE: answers a second and thread, an iteration a line.
locate() {
  bench_java org.openjdk.jmh.Main PointToAreaBench -p name="$1" -t "$3" -jvmArgsAppend "-Dbench.folder=$folder -Dbench.box=$2" \
    > "$work/jmh" 2>&1 || { cat "$work/jmh" >&2; return 1; }
  awk -v threads="$3" '/^Iteration/ && /ops\/s/ { print $3 / threads }' "$work/jmh" > "$4"
  sed -n 's/.*# \(bytes\|merestone\|jts\)/\1/p' "$work/jmh" > "$4.told"
}

# ask BOX CLIENTS FILE: PostGIS, answers a second and client.
ask() {
  local west south east north round
  IFS=, read -r west south east north <<< "$1"
  awk -v w="$west" -v s="$south" -v e="$east" -v n="$north" 'BEGIN {
    printf "\\set x random(%.0f, %.0f)\n\\set y random(%.0f, %.0f)\n", w * 1e7, e * 1e7, s * 1e7, n * 1e7
    print "SELECT code FROM areas WHERE ST_Intersects(geom, ST_SetSRID(ST_MakePoint(:x::float8 / 1e7::float8, :y::float8 / 1e7::float8), 4490));" }' > "$work/ask.sql"
  : > "$3"
  for round in warm 1 2 3 4 5; do
    "$PGBIN/pgbench" -h 127.0.0.1 -p "$port" -U postgres -n -M prepared -c "$2" -j "$2" -T 3 -f "$work/ask.sql" postgres 2>/dev/null \
      | awk -v n="$2" -v round="$round" '/^tps/ && round != "warm" { print $3 / n }' >> "$3"
  done
}

bench_index() {
  local mainland=-5.2,41.3,9.6,51.1 inland=0,45,4.5,49 differ
  need_areas_in_postgis
  locate merestone "$inland" 1 "$work/ours"
  locate jts "$inland" 1 "$work/jts"
  ask "$inland" 1 "$work/postgis"
  row 'point → unit, inland points, one thread' '/s' "$work/ours" 'JTS STRtree + IndexedPointInAreaLocator' "$work/jts" x8
  row 'the same' '/s' "$work/ours" 'PostGIS ST_Intersects, pgbench prepared, one client' "$work/postgis" x150
  locate merestone "$inland" 2 "$work/ours2"
  locate jts "$inland" 2 "$work/jts2"
  ask "$inland" 2 "$work/postgis2"
  row 'two threads at once, each' '/s' "$work/ours2" 'JTS, each of two threads' "$work/jts2" x8
  row 'the same' '/s' "$work/ours2" 'PostGIS, each of two clients' "$work/postgis2" x150
  locate merestone "$mainland" 1 "$work/ours3"
  locate jts "$mainland" 1 "$work/jts3"
  ask "$mainland" 1 "$work/postgis3"
  row 'points anywhere in the mainland'"'"'s box, sea and all' '/s' "$work/ours3" JTS "$work/jts3" ''
  row 'the same' '/s' "$work/ours3" 'PostGIS, one client' "$work/postgis3" ''

  bench_java org.merestone.geo.index.PointSample "$folder" "$mainland" 50000 > "$work/sample.csv"
  sql -c 'CREATE TABLE sample (x float8, y float8, code text)' -c "\\copy sample FROM '$work/sample.csv' (FORMAT csv)"
  differ=$(sql -c "SELECT count(*) FROM sample s WHERE coalesce((SELECT min(code COLLATE \"C\") FROM areas a
    WHERE ST_Covers(a.geom, ST_SetSRID(ST_MakePoint(x, y), 4490))), '') <> coalesce(code, '')")
  note "Inland is the box 0–4.5° E, 45–49° N, where every point has a unit; the mainland is 5.2° W – 9.6° E, 41.3–51.1° N. Points: random on a lattice of 1e-7°."
  note "Counts: of 1,048,576 points in the mainland's box we and JTS found $(sed -n 's/^[a-z]* build_s.*found //p' "$work/ours3.told" | head -n 1 | tr '\n' ' ')and $(sed -n 's/^jts build_s.*found //p' "$work/jts3.told" | head -n 1); of 50,000 points $differ have another unit in PostGIS than here."
  note "Ours: $(sed -n 's/.*bytes \([0-9]*\) vertices \([0-9]*\) areas.*/\1 \2/p' "$work/ours.told" | head -n 1 | awk '{ printf "%.1f MB in arrays, %.1f bytes a vertex", $1 / 1e6, $1 / $2 }'), built in $(sed -n 's/^merestone build_s \([0-9.]*\).*/\1/p' "$work/ours.told" | head -n 1) s; JTS with all locators built before the clock runs, in $(sed -n 's/^jts build_s \([0-9.]*\).*/\1/p' "$work/jts.told" | head -n 1) s."
  note "JMH 1.37: one fork, 3 × 2 s warm-up, 7 × 1 s. pgbench: 5 × 3 s after 3 s of warm-up; $peer_settings."
}
