# Everything at once for half an hour on the demonstration county: readers of all kinds at a steady rate, an officer who enters names by the
# forms of its page, every answer held against the version in its ETag; what is alive in the heap, after a full collection, ten times.

bench_mixed() {
  local port_http moment memory rate=${MERESTONE_BENCH_RATE:-100} warm=60
  command -v curl >/dev/null || install curl
  mvn -q -B -ntp -pl web -am test-compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/web.classpath"
  # What runs for long is not taken from where the next build writes.
  cp web/target/merestone.jar "$work/mixed.jar"
  cp -r web/target/test-classes "$work/mixed-tests"
  cp -r geo-core/target/classes "$work/mixed-geo"
  cp -r data/target/classes "$work/mixed-data"
  port_http=$(shuf -i 20000-32000 -n 1)
  "$JAVA" -Xmx1g -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dmerestone.fair-use.address-per-minute=0 -jar "$work/mixed.jar" \
    --data "$work/mixed-register" --port "$port_http" > "$work/mixed.log" 2>&1 &
  server=$!
  until curl -fsS -o /dev/null "http://127.0.0.1:$port_http/api/v1/where?lon=114.3&lat=29.8" 2>/dev/null; do sleep 1; done
  "$JAVA" -Xmx1g -Dfile.encoding=UTF-8 -cp "$work/mixed-tests:$work/mixed-geo:$work/mixed-data:$(cat "$work/web.classpath")" \
    org.merestone.web.running.MixedBench "http://127.0.0.1:$port_http" "$minutes" "$rate" 2 "$warm" > "$work/mixed" &
  local load=$!
  : > "$work/alive"
  for moment in $(seq 10); do
    sleep "$(awk -v m="$minutes" 'BEGIN { print m * 60 / 10.5 }')"
    # A histogram of what is alive begins with a full collection.
    "${JAVA%java}jcmd" "$server" GC.class_histogram | awk '$4 == "[B" { bytes = $3 } /^Total/ { printf "%.1f %.1f\n", $3 / 1048576, bytes / 1048576 }' >> "$work/alive"
    awk '{ printf "%s\n", $1 }' /proc/loadavg >> "$work/loads"
  done
  wait "$load" || { tell 'the load did not end well'; return 1; }
  mixed_rows
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=''
}

mixed_rows() {
  awk -F '\t' '$1 == "all" { print $6 }' "$work/mixed" > "$work/ours"
  row "mixed load of $rate questions a second for $minutes min, edits going on: p99" ms "$work/ours" '' - ''
  awk -F '\t' '$1 == "failed" { print $2 }' "$work/mixed" > "$work/ours"
  row 'of them, answers 5xx or none' '' "$work/ours" '' - '<1'
  awk -F '\t' '$1 == "checked" { print $6 }' "$work/mixed" > "$work/ours"
  row 'of them, answers that another one of the same version contradicts' '' "$work/ours" '' - '<1'
  # The first half fills what is kept of tiles and pictures up to its bound.
  awk 'NR == 5 { first = $1 } { last = $1 } END { print last / first }' "$work/alive" > "$work/ours"
  row 'alive in the heap at the end, against half of the way' 'times' "$work/ours" '' - '<1.1'
  awk -F '\t' '$3 == "median" { printf "%s: %s asked, median %s ms, p99 %s ms, longest %s ms.\n", $1, $2, $4, $6, $8 }' "$work/mixed" >> "$work/notes.$current"
  awk -F '\t' '$1 == "edits" { printf "Names entered: %s, refused %s. ", $2, $4 } $1 == "failed" { printf "Questions failed (5xx or no answer): %s, refused (4xx): %s. ", $2, $4 }
    $1 == "checked" { printf "Answers held against their ETag: %s; names seen to come with a version and to stay: %s; contradictions: %s.\n", $2, $4, $6 }' "$work/mixed" >> "$work/notes.$current"
  note "Alive in the heap (of 1 GB) after a full collection, MB, at ten moments: $(cut -d ' ' -f 1 "$work/alive" | tr '\n' ' '); of that bytes in arrays, as kept tiles are: $(cut -d ' ' -f 2 "$work/alive" | tr '\n' ' ')"
  note "$(date -u +%Y-%m-%d), $(nproc) cores, the program with a heap of 1 GB."
  note "Load average of the machine at these moments: $(tr '\n' ' ' < "$work/loads")"
  note 'Sixteen readers: 34 % names, 32 % where, 10 % vector tiles, 8 % painted tiles, 8 % pages of features, 3 % places, 3 % pages, 2 % WMS; one more asks for the name that is being entered, all the time. A time runs from when a question was due, so waiting counts for all who wait; the first minute is not counted. Readers, officer and program share the machine; the pauses of the ten full collections are in the times.'
}
