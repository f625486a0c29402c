# The papers of one line of some 30 km with 16 markers: every form in every format, the map sheets of its agreement, the package handed up.

bench_papers() {
  local papers kind
  mvn -q -B -ntp -pl boundary-survey -am test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/boundary.classpath"
  papers=boundary-survey/target/test-classes:boundary-survey/target/classes:data/target/test-classes:$(cat "$work/boundary.classpath")
  "$JAVA" -Xmx1g -Djava.awt.headless=true -cp "$papers" org.merestone.boundary.paper.PaperBench 3 > "$work/papers"
  for kind in forms:5 sheets:20 package:; do
    awk -F '\t' -v kind="${kind%:*}" '$1 == kind { print $2 }' "$work/papers" > "$work/ours"
    case ${kind%:*} in
      forms) row 'all forms of one line, every format, written and entered in the ledgers' s "$work/ours" '' - '<5' ;;
      sheets) row 'the agreement sheets of a line of 30 km at 1:10,000, drawn and attached' s "$work/ours" '' - '<20' ;;
      package) row 'the package of that line, written, hashed and stored' s "$work/ours" '' - '' ;;
    esac
  done
  note "$(awk -F '\t' '$1 != "heap" { files[$1] = $3 } $1 == "heap" { heap = $2 }
    END { printf "%d files of forms, %d sheets of A3, %d files in the package; most heap %d MB of 1 GB, garbage counted.", files["forms"], files["sheets"], files["package"], heap }' "$work/papers")"
  note 'Three rounds on the embedded database, the first of a program that has written nothing before.'
}
