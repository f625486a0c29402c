# A million names searched, beside PostgreSQL with btrees for beginnings and GIN over uni- and bigrams.

bench_names() {
  need_searched_names
  names_in_postgres
  figure 'all by the clock' 8 > "$work/ours"
  awk -F '\t' '$1 == "all" { print $3 }' "$work/peer_search" > "$work/peer"
  row 'name search and suggestion, 1 M names, p99, one thread' ms "$work/ours" 'PostgreSQL, btree prefix and GIN of uni- and bigrams, inside the server, the kinds it can answer' "$work/peer" '<2'
  figure 'all by the clock' 5 > "$work/ours"
  awk -F '\t' '$1 == "all" { print $2 }' "$work/peer_search" > "$work/peer"
  row 'the same, the median' ms "$work/ours" 'the same' "$work/peer" ''
  for kind in beginning letters whole pinyin inside; do
    figure "$kind" 8 > "$work/ours"
    awk -F '\t' -v kind="$kind" '$1 == kind { print $3 }' "$work/peer_search" > "$work/peer"
    row "of them $kind, p99" ms "$work/ours" 'the same' "$work/peer" ''
  done
  tr '\t' ' ' < "$work/search" >> "$work/notes.names"
  note 'Kinds are shares of what people type: 26 % beginnings of a name, 20 % beginnings of its pinyin, 15 % whole names, 10 % pinyin, 8 % two characters inside, 7 % with divisions in front, 5 % initials, 4 % typing errors, 3 % that are nowhere, 2 % characters and letters mixed; by kind the time is that of the processor.'
}

# figure KIND COLUMN: a figure of the questions of a kind.
figure() { awk -F '\t' -v kind="$1" -v column="$2" '$1 == "question" && $2 == kind { print $column }' "$work/search"; }

# need_searched_names: names.tsv and questions.tsv in $work/searched, and what our search takes in $work/search.
need_searched_names() {
  [ ! -f "$work/search" ] || return 0
  mkdir -p "$work/searched"
  chmod 755 "$work/searched"
  mkfifo "$work/ready"
  mvn -q -B -ntp -pl gazetteer -am test-compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/gazetteer.classpath"
  "$JAVA" -Xmx3g -cp "gazetteer/target/test-classes:gazetteer/target/classes:$(cat "$work/gazetteer.classpath")" \
    org.merestone.gazetteer.search.SearchBench "${MERESTONE_BENCH_NAMES:-1000000}" "$work/searched" wait < "$work/ready" > "$work/searching" &
  local searching=$!
  exec 9> "$work/ready"
  # While the index is built, which is told in seconds of the processor, the peer gets the same names.
  until [ -f "$work/searched/written" ]; do sleep 0.2; kill -0 "$searching"; done
  load_names_in_postgres
  echo >&9
  exec 9>&-
  wait "$searching"
  mv "$work/searching" "$work/search"
}

# load_names_in_postgres: the names and the questions in the peer.
load_names_in_postgres() {
  need_peer
  sql -c 'CREATE UNLOGGED TABLE staged (place uuid, name text, kind text, sp text, ge text, class text, st text, lon float8, lat float8, toned text, plain text, syllables text, division text)' \
    -c "\\copy staged FROM '$work/searched/names.tsv'" \
    -c 'CREATE TABLE asked (kind text, q text)' -c "\\copy asked FROM '$work/searched/questions.tsv'" \
    -c "CREATE TABLE searched AS SELECT place, name, replace(lower(regexp_replace(plain, '[^A-Za-zü]', '', 'g')), 'ü', 'v') AS py,
          (SELECT array_agg(DISTINCT g) FROM generate_series(1, length(name)) i, LATERAL (VALUES (substr(name, i, 1)), (substr(name, i, 2))) v (g)) AS grams
          FROM staged" \
    -c 'CREATE INDEX ON searched (name text_pattern_ops)' -c 'CREATE INDEX ON searched (py text_pattern_ops)' \
    -c 'CREATE INDEX ON searched USING gin (grams)' -c 'VACUUM ANALYZE searched' -c 'CREATE TABLE took (kind text, ms float8)'
}

# names_in_postgres: what each kind of question takes in the peer, into $work/peer_search: the second time, of the first 3,000.
names_in_postgres() {
  sql -c "DO \$\$
      DECLARE one record; began timestamptz; condition text; round int;
      BEGIN
        FOR round IN 1..2 LOOP
          FOR one IN SELECT * FROM asked WHERE kind IN ('beginning', 'letters', 'whole', 'pinyin', 'inside') LIMIT 3000 LOOP
            condition := CASE one.kind WHEN 'whole' THEN format('name = %L', one.q)
              WHEN 'beginning' THEN format('name LIKE %L', one.q || '%')
              WHEN 'inside' THEN format('grams @> %L::text[]', array[one.q]::text)
              ELSE format('py LIKE %L', one.q || '%') END;
            began := clock_timestamp();
            EXECUTE 'SELECT place, name FROM searched WHERE ' || condition || ' ORDER BY length(name), place LIMIT 10';
            IF round = 2 THEN
              INSERT INTO took VALUES (one.kind, extract(epoch FROM clock_timestamp() - began) * 1000);
            END IF;
          END LOOP;
        END LOOP;
      END \$\$"
  sql -F "$(printf '\t')" -c "SELECT coalesce(kind, 'all'), percentile_cont(0.5) WITHIN GROUP (ORDER BY ms), percentile_cont(0.99) WITHIN GROUP (ORDER BY ms)
    FROM took GROUP BY GROUPING SETS ((kind), ())" > "$work/peer_search"
}
