# Spellings of division names against a table of readings, each error listed; a million invented names reviewed against themselves; a
# census sheet of 100,000 rows from upload to commit; a million names searched, beside PostgreSQL with btrees for beginnings and GIN over
# uni- and bigrams.

bench_names() {
  local names readings=../shared/data/readings/county-pinyin.csv
  mvn -q -B -ntp -pl gazetteer -am test-compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/gazetteer.classpath"
  names=gazetteer/target/test-classes:gazetteer/target/classes:$(cat "$work/gazetteer.classpath")
  if [ -f "$readings" ]; then
    "$JAVA" -Xmx1g -cp "$names" org.merestone.gazetteer.romanization.RomanizationBench "$readings" | tee "$work/spelled"
    grep -v '^  ' "$work/spelled" | tr '\t' ',' | sed 's/,/, /g; s/^/Spelling, /' >> "$work/notes.names"
  fi
  "$JAVA" -Xmx2g -cp "$names" org.merestone.gazetteer.check.CheckBench 1000000 > "$work/checked"
  awk -F '\t' '$1 == "review" { print $3 + 0 }' "$work/checked" > "$work/ours"
  row 'review of 1 M names against each other' s "$work/ours" '' - '<60'
  tr '\t' ',' < "$work/checked" | sed 's/,/, /g' >> "$work/notes.names"
  mvn -q -B -ntp -pl gazetteer -am dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/gazetteer.test.classpath"
  names=gazetteer/target/test-classes:gazetteer/target/classes:data/target/test-classes:$(cat "$work/gazetteer.test.classpath")
  "$JAVA" -Xmx1500m -cp "$names" org.merestone.gazetteer.census.CensusBench 100000 csv > "$work/census"
  "$JAVA" -Xmx1500m -cp "$names" org.merestone.gazetteer.census.CensusBench 100000 xlsx >> "$work/census"
  head -1 "$work/census" | awk -F '\t' '{ print $3 + 0 }' > "$work/ours"
  row 'census sheet of 100,000 rows, upload to commit' s "$work/ours" '' - '<60'
  tr '\t' ',' < "$work/census" | sed 's/,/, /g' >> "$work/notes.names"
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
  mvn -q -B -ntp -pl gazetteer -am test-compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/gazetteer.classpath"
  "$JAVA" -Xmx3g -cp "gazetteer/target/test-classes:gazetteer/target/classes:$(cat "$work/gazetteer.classpath")" \
    org.merestone.gazetteer.search.SearchBench "${MERESTONE_BENCH_NAMES:-1000000}" "$work/searched" > "$work/search"
}

# names_in_postgres: the names in the peer, and what each kind of question takes there, into $work/peer_search.
names_in_postgres() {
  need_peer
  sql -c 'CREATE TABLE searched (place uuid, name text, kind text, sp text, ge text, class text, st text, lon float8, lat float8, toned text, plain text, syllables text, division text)' \
    -c "\\copy searched FROM '$work/searched/names.tsv'" \
    -c 'CREATE TABLE asked (kind text, q text)' -c "\\copy asked FROM '$work/searched/questions.tsv'" \
    -c "ALTER TABLE searched ADD py text, ADD grams text[]" \
    -c "UPDATE searched SET py = replace(lower(regexp_replace(plain, '[^A-Za-zü]', '', 'g')), 'ü', 'v'),
          grams = (SELECT array_agg(DISTINCT g) FROM generate_series(1, length(name)) i, LATERAL (VALUES (substr(name, i, 1)), (substr(name, i, 2))) v (g))" \
    -c 'CREATE INDEX ON searched (name text_pattern_ops)' -c 'CREATE INDEX ON searched (py text_pattern_ops)' \
    -c 'CREATE INDEX ON searched USING gin (grams)' -c 'VACUUM ANALYZE searched' \
    -c 'CREATE TABLE took (kind text, ms float8)' -c "DO \$\$
      DECLARE one record; began timestamptz; condition text; round int;
      BEGIN
        FOR round IN 1..2 LOOP
          FOR one IN SELECT * FROM asked WHERE kind IN ('beginning', 'letters', 'whole', 'pinyin', 'inside') LOOP
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
