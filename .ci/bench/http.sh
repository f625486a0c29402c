# Where is this point? over HTTP, by wrk, of the packaged program with all areas imported; beside PostGIS by pgbench, which answers the
# unit alone and without HTTP.

bench_http() {
  local port_http round threads inland=0,45,4.5,49
  command -v wrk >/dev/null || install wrk
  command -v curl >/dev/null || install curl
  need_areas_in_postgis
  source .ci/bench/index.sh
  port_http=$(shuf -i 20000-55000 -n 1)
  "$JAVA" -Xmx"$heap" -jar web/target/merestone.jar import divisions "$folder" --level township --code-field code --name-field nom \
    --code-system INSEE --edition 2025-01-01 --classification public --data "$work/served" > /dev/null
  "$JAVA" -Xmx"$heap" -Dfile.encoding=UTF-8 -Djava.awt.headless=true \
    -Dmerestone.fair-use.address-per-minute=100000000 -Dmerestone.fair-use.burst=100000000 -jar web/target/merestone.jar \
    --no-demo --data "$work/served" --port "$port_http" > "$work/served.log" 2>&1 &
  server=$!
  for round in $(seq 120); do
    sleep 1
    curl -fsS -o /dev/null "http://127.0.0.1:$port_http/api/v1/where?lon=2.5&lat=47" 2>/dev/null && break
  done
  cat > "$work/where.lua" <<'LUA'
    local ids = 0
    function setup(thread) thread:set("id", ids); ids = ids + 1 end
    function init() math.randomseed(20260101 + id) end
    function request()
      return wrk.format("GET", string.format("/api/v1/where?lon=%.7f&lat=%.7f", math.random() * 4.5, 45 + math.random() * 4))
    end
LUA
  for threads in 1 2; do
    : > "$work/ours"
    for round in warm 1 2 3; do
      wrk -t "$threads" -c "$((threads * 8))" -d 10s -s "$work/where.lua" "http://127.0.0.1:$port_http" > "$work/wrk"
      [ "$round" = warm ] || awk '/^Requests\/sec/ { print $2 }' "$work/wrk" >> "$work/ours"
    done
    ! grep 'Non-2xx' "$work/wrk" >&2 || { tell 'not all questions were answered'; return 1; }
    ask "$inland" "$threads" "$work/one"
    awk -v n="$threads" '{ print $1 * n }' "$work/one" > "$work/peer"
    row "where? over HTTP, $((threads * 8)) connections" '/s' "$work/ours" "PostGIS ST_Intersects by pgbench, $threads client(s), no HTTP" "$work/peer" ''
    note "wrk, $threads thread(s): $(sed -n 's/^ *\(Latency.*\)/\1/p' "$work/wrk" | tr -s ' ' | tr '\n' ' ')"
  done
  note "One answer: $(curl -fsS "http://127.0.0.1:$port_http/api/v1/where?lon=2.5&lat=47" | head -c 300)…"
  note 'The program answers the chain of divisions, the nearest line with its distance and the nearest names, as JSON; wrk, the program and PostGIS share the two cores. The limit of questions from one address is lifted for this.'
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=''
}
