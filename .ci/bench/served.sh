# Open interfaces over HTTP, by wrk: the packaged program with all areas imported, beside MapServer 8 by FastCGI under lighttpd with two
# processes, on the same areas in PostGIS. Tiles are kept (the 36 asked for fit), or, in a second start of the program, none is.

# shellcheck source=.ci/bench/qgis_server.sh
source .ci/bench/qgis_server.sh

# Seconds of a round; shorter ones only show that everything is answered.
round_s=${MERESTONE_BENCH_ROUND:-5}
# Seconds of load before them: what answers is compiled while it does, which two cores take half a minute for.
warm_s=${MERESTONE_BENCH_WARM:-40}

mapserver_file() {
  cat > "$work/areas.map" <<MAPFILE
MAP
  NAME "areas"
  SIZE 512 512
  MAXSIZE 4096
  PROJECTION "init=epsg:4490" END
  EXTENT -5 41 10 51.5
  OUTPUTFORMAT NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json" FORMATOPTION "STORAGE=stream" FORMATOPTION "FORM=SIMPLE" END
  OUTPUTFORMAT NAME "mvt" DRIVER MVT MIMETYPE "application/vnd.mapbox-vector-tile" FORMATOPTION "EXTENT=4096" FORMATOPTION "EDGE_BUFFER=64" END
  OUTPUTFORMAT NAME "png" DRIVER AGG/PNG MIMETYPE "image/png" IMAGEMODE RGB END
  WEB METADATA
    "ows_enable_request" "*" "ows_onlineresource" "http://127.0.0.1:$port_map/" "ows_title" "areas" "ows_srs" "EPSG:4490 EPSG:4326 EPSG:3857"
    "wfs_getfeature_formatlist" "geojson" "tile_map_edge_buffer" "0" END END
  LAYER
    NAME "tiled" TYPE POLYGON STATUS ON
    CONNECTIONTYPE POSTGIS CONNECTION "host=127.0.0.1 port=$port dbname=postgres user=postgres" PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom FROM tiled USING UNIQUE id USING SRID=3857"
    PROJECTION "init=epsg:3857" END
    METADATA "ows_title" "tiled" "gml_include_items" "all" "gml_featureid" "id" END
    CLASS STYLE COLOR 232 240 220 OUTLINECOLOR 120 80 110 WIDTH 1 END END
  END
  LAYER
    NAME "areas" TYPE POLYGON STATUS ON
    CONNECTIONTYPE POSTGIS CONNECTION "host=127.0.0.1 port=$port dbname=postgres user=postgres" PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom FROM areas USING UNIQUE id USING SRID=4490"
    PROJECTION "init=epsg:4490" END
    METADATA "ows_title" "areas" "gml_include_items" "all" "gml_featureid" "id" END
    CLASS STYLE COLOR 232 240 220 OUTLINECOLOR 120 80 110 WIDTH 1 END END
  END
END
MAPFILE
}

start_mapserver() {
  command -v lighttpd >/dev/null || install lighttpd
  command -v mapserv >/dev/null || install cgi-mapserver mapserver-bin
  port_map=$(shuf -i 20000-32000 -n 1)
  mapserver_file
  # Since version 8 it does not answer without a configuration of its own.
  printf 'CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n    MS_MAPFILE "%s"\n  END\nEND\n' "$work/areas.map" > "$work/mapserver.conf"
  cat > "$work/lighttpd.conf" <<CONF
server.document-root = "$work"
server.port = $port_map
server.bind = "127.0.0.1"
server.modules = ("mod_fastcgi")
fastcgi.server = ("/" => (("bin-path" => "$(command -v mapserv)", "socket" => "$work/mapserv.sock", "max-procs" => 2,
  "check-local" => "disable", "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "$work/mapserver.conf"))))
CONF
  lighttpd -D -f "$work/lighttpd.conf" > "$work/lighttpd.log" 2>&1 &
  mapserver=$!
}

# load FILE URLS-LUA PORT [THREADS [CONNECTIONS [WORDS…]]]: three rounds after one to warm up, requests a second.
load() {
  local round
  : > "$1"
  for round in "$warm_s" "$round_s" "$round_s" "$round_s"; do
    wrk -t "${4:-2}" -c "${5:-8}" -d "$round" --latency -s "$2" "http://127.0.0.1:$3" -- "${@:6}" > "$work/wrk"
    ! grep 'Non-2xx' "$work/wrk" >&2 || { tell 'not all questions were answered'; return 1; }
    awk '/^Requests\/sec/ { print $2 }' "$work/wrk" >> "$1"
  done
  sed -i 1d "$1"
}

# lua NAME EXPRESSION: a script whose requests are the paths that an expression of Lua makes of random x and y in 0 to 1.
lua() {
  cat > "$work/$1.lua" <<LUA
    local threads = 0
    function setup(thread) thread:set("id", threads); threads = threads + 1 end
    function init() math.randomseed(20260101 + id) end
    function request() local x, y = math.random(), math.random(); return wrk.format("GET", $2) end
LUA
}

# serve_areas OPTION…: the packaged program with all areas imported, on a free port; sets port_http and server. Imports once.
serve_areas() {
  local round
  port_http=$(shuf -i 20000-32000 -n 1)
  [ -d "$work/served" ] || "$JAVA" -Xmx"$heap" -jar web/target/merestone.jar import divisions "$folder" --level township --code-field code \
    --name-field nom --code-system INSEE --edition 2025-01-01 --classification public --data "$work/served" > /dev/null
  "$JAVA" -Xmx"$heap" -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dmerestone.fair-use.address-per-minute=0 "$@" \
    -jar web/target/merestone.jar --no-demo --data "$work/served" --port "$port_http" > "$work/served.log" 2>&1 &
  server=$!
  for round in $(seq 400); do
    sleep 1
    curl -fsS -o /dev/null "http://127.0.0.1:$port_http/api/v1/where?lon=2.5&lat=47" 2>/dev/null && return 0
    kill -0 "$server" 2>/dev/null || break
  done
  tell 'the program does not start:'; cat "$work/served.log" >&2; return 1
}

stop_served() {
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=''
}

# features LUA PORT FEATURE: how many features, and points of their borders, the answers to the same 40 addresses hold.
features() {
  wrk_paths "$1" 40 | sed "s#^#url = \"http://127.0.0.1:$2#; s#\$#\"#" > "$work/urls"
  curl -fsS --config "$work/urls" > "$work/answers"
  printf '%s features, %s points' "$(grep -o "$3" "$work/answers" | wc -l)" "$(grep -oE '\[ ?-?[0-9.]+, ?-?[0-9.]+ ?[],]' "$work/answers" | wc -l)"
}

# wrk_paths LUA COUNT: the first paths that a script of lua asks for.
wrk_paths() {
  awk -v count="$2" 'BEGIN { srand(20260101); for (i = 0; i < count; i++) printf "%.9f %.9f\n", rand(), rand() }' | while read -r x y; do
    case $1 in
      items) awk -v x="$x" -v y="$y" 'BEGIN { printf "/ogc/collections/divisions/items?f=json&limit=30&bbox=%.4f,%.4f,%.4f,%.4f\n", x*4, 45+y*3.5, x*4+0.25, 45+y*3.5+0.2 }' ;;
      wfs) awk -v x="$x" -v y="$y" 'BEGIN { printf "/?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=areas&COUNT=30&OUTPUTFORMAT=geojson&SRSNAME=EPSG:4326&BBOX=%.4f,%.4f,%.4f,%.4f,EPSG:4326\n", 45+y*3.5, x*4, 45+y*3.5+0.2, x*4+0.25 }' ;;
    esac
  done
}

bench_served() {
  command -v wrk >/dev/null || install wrk
  command -v curl >/dev/null || install curl
  need_areas_in_postgis
  serve_areas
  start_mapserver
  sleep 2
  # A box of about 30 communes inland, limited to 30.
  lua items 'string.format("/ogc/collections/divisions/items?limit=30&bbox=%.4f,%.4f,%.4f,%.4f", x*4, 45+y*3.5, x*4+0.25, 45+y*3.5+0.2)'
  lua wfs 'string.format("/?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=areas&COUNT=30&OUTPUTFORMAT=geojson&SRSNAME=EPSG:4326&BBOX=%.4f,%.4f,%.4f,%.4f,EPSG:4326", 45+y*3.5, x*4, 45+y*3.5+0.2, x*4+0.25)'
  load "$work/ours" "$work/items.lua" "$port_http"
  load "$work/peer" "$work/wfs.lua" "$port_map"
  note "Of 40 such boxes ours answers $(features items "$port_http" '"type":"Feature"'), MapServer $(features wfs "$port_map" '"type": *"Feature"')."
  row 'page of 30 polygons by box, GeoJSON, nothing kept' '/s' "$work/ours" 'MapServer 8 WFS, FastCGI, PostGIS' "$work/peer" x8
  # Zoom 8 over France: columns 125 to 133, rows 86 to 94.
  lua tile '"/ogc/collections/divisions/tiles/WebMercatorQuad/8/" .. (87 + math.floor(y*6)) .. "/" .. (126 + math.floor(x*6))'
  lua mvt '"/?mode=tile&layers=tiled&tilemode=gmap&map.imagetype=mvt&tile=" .. (126 + math.floor(x*6)) .. "+" .. (87 + math.floor(y*6)) .. "+8"'
  curl -fsS -o /dev/null "http://127.0.0.1:$port_http/ogc/collections/divisions/tiles/WebMercatorQuad/8/88/128"
  load "$work/cached" "$work/tile.lua" "$port_http"
  load "$work/peer" "$work/mvt.lua" "$port_map"
  row 'vector tile z8 of the areas, kept' '/s' "$work/cached" 'MapServer 8 MVT, FastCGI, PostGIS' "$work/peer" x30
  stop_served
  serve_areas -Dmerestone.tiles.kept-megabytes=0
  curl -fsS -o /dev/null "http://127.0.0.1:$port_http/ogc/collections/divisions/tiles/WebMercatorQuad/8/88/128"
  load "$work/ours" "$work/tile.lua" "$port_http"
  note "Bytes of a tile z8 (128/88): ours $(curl -fsS "http://127.0.0.1:$port_http/ogc/collections/divisions/tiles/WebMercatorQuad/8/88/128" | wc -c), MapServer $(curl -fsS "http://127.0.0.1:$port_map/?mode=tile&layers=tiled&tilemode=gmap&map.imagetype=mvt&tile=128+88+8" | wc -c)."
  row 'vector tile z8 of the areas, cut anew' '/s' "$work/ours" 'MapServer 8 MVT, FastCGI, PostGIS' "$work/peer" x5
  lua getmap 'string.format("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=map&STYLES=&CRS=EPSG:4490&WIDTH=512&HEIGHT=512&FORMAT=image/png&BBOX=%.5f,%.5f,%.5f,%.5f", 45+y*3, x*4, 45+y*3+0.7, x*4+0.7)'
  lua msmap 'string.format("/?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=areas&STYLES=&CRS=EPSG:4490&WIDTH=512&HEIGHT=512&FORMAT=image/png&BBOX=%.5f,%.5f,%.5f,%.5f", 45+y*3, x*4, 45+y*3+0.7, x*4+0.7)'
  curl -fsS -o /dev/null "http://127.0.0.1:$port_http/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=map&STYLES=&CRS=EPSG:4490&WIDTH=512&HEIGHT=512&FORMAT=image/png&BBOX=46,2,46.7,2.7"
  load "$work/ours" "$work/getmap.lua" "$port_http"
  load "$work/peer" "$work/msmap.lua" "$port_map"
  row 'WMS GetMap 512 px, 0.7° square, nothing kept' '/s' "$work/ours" 'MapServer 8, FastCGI, PostGIS' "$work/peer" x2
  if start_qgis_server && load "$work/qgis" "$work/msmap.lua" "$port_qgis"; then
    row 'the same' '/s' "$work/ours" "QGIS Server $(qgis_server_version), FastCGI, PostGIS" "$work/qgis" ''
    stop_qgis_server
  else
    note "QGIS Server was not measured: $qgis_missing"
  fi
  note "Three rounds of $round_s s each after $warm_s s to warm up, ours and peers alike. wrk with 8 connections, server and peer share the two cores; our map carries the names of the areas, those of the peers do not."
  stop_served
  kill "$mapserver"
  wait "$mapserver" 2>/dev/null || true
}
