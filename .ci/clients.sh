# ./test --clients: programs of others, too large for every run, read a served demonstration county. QGIS is 103 MB to fetch and 410 MB on
# the disk (Debian 12, with what it needs), once.

test_clients() {
  local port folder log
  /usr/bin/python3 -c 'import qgis.core' 2>/dev/null || { tell 'QGIS: 103 MB / 410 MB'; install python3-qgis; }
  command -v curl >/dev/null || install curl
  mvn -q -B -ntp -DskipTests package
  folder=$(mktemp -d) log=$(mktemp)
  port=$(shuf -i 20000-32000 -n 1)
  "$JAVA" -Xmx1g -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dmerestone.fair-use.address-per-minute=0 -jar web/target/merestone.jar \
    --data "$folder" --port "$port" > "$log" 2>&1 &
  local server=$! round up=0 result=1
  for round in $(seq 300); do
    sleep 1
    if curl -fsS -o /dev/null "http://127.0.0.1:$port/actuator/health" 2>/dev/null; then up=1; break; fi
  done
  if [ "$up" = 0 ]; then
    tell "the server did not answer within $round seconds:"
    tail -20 "$log"
  elif /usr/bin/python3 .ci/clients/read_with_qgis.py "http://127.0.0.1:$port"; then
    result=0
  fi
  kill "$server"
  wait "$server" 2>/dev/null || true
  rm -rf "$folder" "$log"
  return "$result"
}
