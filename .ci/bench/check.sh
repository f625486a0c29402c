# Spellings of division names against a table of readings, each error listed; a million invented names reviewed against themselves; a
# census sheet of 100,000 rows from upload to commit.

bench_check() {
  local names readings=../shared/data/readings/county-pinyin.csv
  mvn -q -B -ntp -pl gazetteer -am test-compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/gazetteer.classpath"
  names=gazetteer/target/test-classes:gazetteer/target/classes:$(cat "$work/gazetteer.classpath")
  if [ -f "$readings" ]; then
    "$JAVA" -Xmx1g -cp "$names" org.merestone.gazetteer.romanization.RomanizationBench "$readings" | tee "$work/spelled"
    grep -v '^  ' "$work/spelled" | tr '\t' ',' | sed 's/,/, /g; s/^/Spelling, /' >> "$work/notes.check"
  fi
  "$JAVA" -Xmx2g -cp "$names" org.merestone.gazetteer.check.CheckBench 1000000 > "$work/checked"
  awk -F '\t' '$1 == "review" { print $3 + 0 }' "$work/checked" > "$work/ours"
  row 'review of 1 M names against each other' s "$work/ours" '' - '<60'
  tr '\t' ',' < "$work/checked" | sed 's/,/, /g' >> "$work/notes.check"
  mvn -q -B -ntp -pl gazetteer -am test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/gazetteer.test.classpath"
  names=gazetteer/target/test-classes:gazetteer/target/classes:data/target/test-classes:$(cat "$work/gazetteer.test.classpath")
  "$JAVA" -Xmx1500m -cp "$names" org.merestone.gazetteer.census.CensusBench 100000 csv > "$work/census"
  "$JAVA" -Xmx1500m -cp "$names" org.merestone.gazetteer.census.CensusBench 100000 xlsx >> "$work/census"
  head -1 "$work/census" | awk -F '\t' '{ print $3 + 0 }' > "$work/ours"
  row 'census sheet of 100,000 rows, upload to commit' s "$work/ours" '' - '<60'
  tr '\t' ',' < "$work/census" | sed 's/,/, /g' >> "$work/notes.check"
}
