# Where is this point? and names, over HTTP, by wrk, of the packaged program with all areas imported; beside PostGIS by pgbench, which answers the
# unit alone and without HTTP.

bench_http() {
  local threads inland=0,45,4.5,49
  command -v wrk >/dev/null || install wrk
  command -v curl >/dev/null || install curl
  source .ci/bench/served.sh
  source .ci/bench/index.sh
  need_areas_in_postgis
  serve_areas
  lua where 'string.format("/api/v1/where?lon=%.7f&lat=%.7f", x * 4.5, 45 + y * 4)'
  for threads in 1 2; do
    load "$work/ours" "$work/where.lua" "$port_http" "$threads" "$((threads * 8))"
    ask "$inland" "$threads" "$work/one"
    awk -v n="$threads" '{ print $1 * n }' "$work/one" > "$work/peer"
    row "where? over HTTP, $((threads * 8)) connections, nothing kept" '/s' "$work/ours" "PostGIS ST_Intersects by pgbench, $threads client(s), no HTTP" "$work/peer" x1
    note "wrk, $threads thread(s): $(sed -n 's/^ *\(Latency.*\|99%.*\)/\1/p' "$work/wrk" | tr -s ' ' | tr '\n' ' ')"
  done
  where_compared
  note "One answer: $(curl -fsS "http://127.0.0.1:$port_http/api/v1/where?lon=2.5&lat=47" | head -c 300)…"
  note 'The program answers the chain of divisions, the nearest line with its distance and the nearest names, as JSON; wrk, the program and PostGIS share the two cores. The limit of questions from one address is lifted for this (merestone.fair-use.address-per-minute=0).'
  stop_served
  bench_http_names
}

# where_compared: of 200 points, how many lie in another area here than in PostGIS.
where_compared() {
  awk 'BEGIN { srand(20260102); for (i = 0; i < 200; i++) printf "%.7f %.7f\n", rand() * 4.5, 45 + rand() * 4 }' > "$work/points"
  awk -v port="$port_http" '{ printf "url = \"http://127.0.0.1:%s/api/v1/where?lon=%s&lat=%s\"\n", port, $1, $2 }' "$work/points" > "$work/urls"
  curl -fsS --config "$work/urls" | sed 's/{"point"/\n&/g' | sed -n 's/^{"point".*"divisions":\[\({"code":"\([^"]*\)"\)\{0,1\}.*/-\2/p' > "$work/codes"
  awk '{ printf "SELECT coalesce((SELECT code FROM areas WHERE ST_Intersects(geom, ST_SetSRID(ST_MakePoint(%s, %s), 4490)) ORDER BY code LIMIT 1), %s%s);\n", $1, $2, q, q }' \
    "q='" "$work/points" > "$work/points.sql"
  sql -f "$work/points.sql" | sed 's/^/-/' > "$work/peer_codes"
  note "Of 200 points $(paste "$work/codes" "$work/peer_codes" | awk '$1 != $2' | wc -l) lie in another area here than in PostGIS ($(wc -l < "$work/codes") answers)."
}

# The name search over HTTP with the names of the section names in the register, in PostGIS; two threads of wrk, the program and the database on
# the same cores. Called by bench_http.
bench_http_names() {
  local port_http round warm_s=$((2 * warm_s)) # a search has more to compile
  source .ci/bench/names.sh
  need_searched_names
  need_peer
  sql -c 'CREATE DATABASE served'
  sql -d served -c 'CREATE EXTENSION IF NOT EXISTS postgis' 2>/dev/null
  port_http=$(shuf -i 20000-32000 -n 1)
  serve_names "$port_http"
  kill "$server"
  wait "$server" 2>/dev/null || true
  sql -d served -c 'CREATE TABLE staged (place uuid, name text, kind text, sp text, ge text, class text, st text, lon float8, lat float8, toned text, plain text, syllables text, division text)' \
    -c "\\copy staged FROM '$work/searched/names.tsv'" \
    -c "INSERT INTO place (id, class_code, statutory_kind, geom, label_point, status, secrecy, description, demonstration, created_at)
          SELECT place, class, st, ST_SetSRID(ST_MakePoint(lon, lat), 4490), ST_SetSRID(ST_MakePoint(lon, lat), 4490), 'PRESENT', 'PUBLIC', '', true, now()
          FROM staged WHERE kind = 'STANDARD'" \
    -c "INSERT INTO place_name (id, place_id, kind, name, specific, generic, roman_toned, roman_plain, roman_confirmed, syllables, meaning, source, valid_to, recorded_at)
          SELECT gen_random_uuid(), place, kind, name, sp, ge, toned, plain, true, syllables, '', 'bench',
            CASE kind WHEN 'FORMER' THEN date '2000-01-01' END, now() FROM staged" \
    -c "INSERT INTO place_division (place_id, division_id)
          SELECT s.place, t.division_id FROM staged s JOIN (SELECT v.division_id, row_number() OVER (ORDER BY v.code) - 1 AS n, count(*) OVER () AS all_of_them
            FROM division_version v JOIN division d ON d.id = v.division_id WHERE d.level = 'TOWNSHIP' AND v.superseded_at IS NULL AND v.valid_to IS NULL) t
            ON t.n = abs(hashtext(s.place::text)) % t.all_of_them WHERE s.kind = 'STANDARD'"
  port_http=$(shuf -i 20000-32000 -n 1)
  round=$(date +%s)
  serve_names "$port_http"
  note "The register with these names was ready $(($(date +%s) - round)) s after the start of the program."
  cat > "$work/names.lua" <<'LUA'
    local texts, ids = {}, 0
    function setup(thread) thread:set("id", ids); ids = ids + 1 end
    function init(args)
      math.randomseed(20260101 + id)
      for line in io.lines(args[1]) do
        local text = line:match("\t(.*)")
        texts[#texts + 1] = text:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end)
      end
    end
    function request() return wrk.format("GET", "/api/v1/names?q=" .. texts[math.random(#texts)]) end
LUA
  load "$work/ours" "$work/names.lua" "$port_http" 2 16 "$work/searched/questions.tsv"
  echo 3000 > "$work/peer"
  row 'names? over HTTP, 1 M names, 16 connections, nothing kept' '/s' "$work/ours" 'the goal' "$work/peer" 'x1'
  note "Names were asked for ${warm_s} s to warm up, with the heap of 3 GB that a million of them want."
  note "wrk, names: $(sed -n 's/^ *\(Latency.*\|99%.*\)/\1/p' "$work/wrk" | tr -s ' ' | tr '\n' ' ')"
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=''
}

# serve_names PORT: starts the program on the database of names and waits until it finds some.
serve_names() {
  "$JAVA" -Xmx3g -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dmerestone.fair-use.address-per-minute=0 -jar web/target/merestone.jar \
    --db "jdbc:postgresql://127.0.0.1:$port/served?user=postgres" --data "$work/served_names" --port "$1" > "$work/served_names.log" 2>&1 &
  server=$!
  for _ in $(seq 600); do
    sleep 0.5
    curl -fsS "http://127.0.0.1:$1/api/v1/names?q=&limit=1" 2>/dev/null | grep -q '"id"' && return
  done
  return 1
}
