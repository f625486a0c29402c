# A million rows of an RTK export to checked points in EPSG:4490, beside COPY and ST_Transform.

copy_and_transform() {
  sql -c 'DROP TABLE IF EXISTS rtk, rtk_points' -c 'CREATE UNLOGGED TABLE rtk (name text, code text, north float8, east float8, height float8,
    solution text, hrms float8, vrms float8, pdop float8, satellites int)' -c "COPY rtk FROM '$work/rtk.csv' (FORMAT csv, HEADER)" \
    -c 'CREATE UNLOGGED TABLE rtk_points AS SELECT name, ST_Transform(ST_SetSRID(ST_MakePoint(east, north), 4526), 4490) AS geom, height FROM rtk'
}

bench_survey() {
  local round
  need_areas_in_postgis
  bench_java org.merestone.geo.survey.SurveyBench make "$work/rtk.csv" 1000000
  chmod 644 "$work/rtk.csv"
  bench_java org.merestone.geo.survey.SurveyBench read "$work/rtk.csv" 5 > "$work/survey"
  awk -F '\t' '/^(median|fastest|slowest)_s/ { print $2 }' "$work/survey" > "$work/ours"
  : > "$work/peer"
  for round in warm 1 2 3 4 5; do
    seconds copy_and_transform > "$work/second"
    [ "$round" = warm ] || cat "$work/second" >> "$work/peer"
  done
  row '1 M survey rows CSV → checked EPSG:4490 points' s "$work/ours" 'PostGIS COPY + ST_Transform, unlogged' "$work/peer" x1
  note "Ours: $(awk -F '\t' '{ said = said $1 " " $2 ", " } END { print said }' "$work/survey" | sed 's/, $//'). PostGIS: $(sql -c 'SELECT count(*) FROM rtk_points') points."
  note 'One thread each; the file is in memory for both. Ours finds the layout, checks every row (area, zone, accuracy, names) and keeps the numbers as written, as places in the file; its points are columns of numbers, as those of a table. PostGIS parses ten columns and transforms (EPSG:4526 to 4490).'
}
