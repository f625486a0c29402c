# A prefecture's demarcation: all rules on all lines, the board of a county, on the embedded database in a file.

bench_demarcation() {
  mvn -q -B -ntp -pl boundary-survey -am test-compile dependency:build-classpath -DincludeScope=test \
    -Dmdep.outputFile="$work/demarcation.classpath"
  local path
  path=boundary-survey/target/test-classes:boundary-survey/target/classes:data/target/test-classes:$(cat "$work/demarcation.classpath")
  "$JAVA" -Xmx1g -Djava.awt.headless=true -cp "$path" org.merestone.boundary.project.DemarcationBench H2 3 \
    > "$work/demarcation" 2> "$work/demarcation.told"
  local column
  for column in 1 2 4 6 7; do
    tail -n +2 "$work/demarcation" | cut -f "$column" > "$work/demarcation.$column"
  done
  row 'all rules on all lines' s "$work/demarcation.1" '' - '<10'
  row 'the same, time of the processor' s "$work/demarcation.2" '' - ''
  row "a county's board, at the server" ms "$work/demarcation.4" '' - '<150'
  row "counties, cities and province added up" ms "$work/demarcation.6" '' - '<150'
  row 'highest use of the heap' MiB "$work/demarcation.7" '' - ''
  note "$(tail -n 1 "$work/demarcation.told")"
  note 'Heap 1 GB, one thread. Every marker has its sheet and ten photographs, every line a draft from a survey file and four earlier courses.'
}
