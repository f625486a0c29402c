# A prefecture's demarcation: all rules on all lines, the board of a county, on the embedded database in a file.

bench_demarcation() {
  mvn -q -B -ntp -pl boundary-survey -am test-compile dependency:build-classpath -DincludeScope=test \
    -Dmdep.outputFile="$work/demarcation.classpath"
  local path
  path=boundary-survey/target/test-classes:boundary-survey/target/classes:data/target/test-classes:$(cat "$work/demarcation.classpath")
  "$JAVA" -Xmx1g -Djava.awt.headless=true -cp "$path" org.merestone.boundary.project.DemarcationBench H2 5 \
    > "$work/demarcation" 2> "$work/demarcation.told"
  local column
  for column in 1 2 4 5 6 7 8 9; do
    tail -n +2 "$work/demarcation" | cut -f "$column" > "$work/demarcation.$column"
  done
  row 'all rules on all lines' s "$work/demarcation.1" '' - '<10'
  row 'the same, time of the processor' s "$work/demarcation.2" '' - ''
  row "board of a county whose lines wait for words, at the server" ms "$work/demarcation.4" '' - '<150'
  row "the same, time of the processor" ms "$work/demarcation.5" '' - ''
  row "board of a county whose lines wait for signatures, at the server" ms "$work/demarcation.6" '' - '<150'
  row "the same, time of the processor" ms "$work/demarcation.7" '' - ''
  row "counties, cities and province added up" ms "$work/demarcation.8" '' - ''
  row 'highest use of the heap' MiB "$work/demarcation.9" '' - ''
  note "$(grep '^made in' "$work/demarcation.told")"
  note 'H2 in a file, heap 1 GB, one thread. Every marker has its sheet and the metadata of ten photographs, every line a draft from a survey file and four earlier courses. A page of a board has 25 lines.'
}
