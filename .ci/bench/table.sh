# Rows, medians and the table of ./bench. Figures lie in files, one number a line; a row names two such files.

begin() { : > "$work/rows.$1"; : > "$work/notes.$1"; current=$1; tell "== $1 …"; }

# note SENTENCE: printed under the table of the section.
note() { printf '%s\n' "$*" >> "$work/notes.$current"; }

# median FILE: of the numbers in a file.
median() { sort -g "$1" | awk '{ v[NR] = $1 } END { if (NR) print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# spread FILE UNIT: median and the range, for people.
spread() {
  [ -s "$1" ] || { printf 'not run'; return; }
  sort -g "$1" | awk -v unit="$2" '
    function told(x) {
      if (x >= 1e7) return sprintf("%.1f M", x / 1e6)
      if (x >= 1e6) return sprintf("%.2f M", x / 1e6)
      if (x >= 1e4) return sprintf("%.1f k", x / 1e3)
      return sprintf(x >= 100 ? "%.0f" : x >= 1 ? "%.2f" : "%.3g", x)
    }
    { v[NR] = $1 }
    END {
      m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
      if (NR > 1) printf "%s %s (%s–%s)", told(m), unit, told(v[1]), told(v[NR]); else printf "%s %s", told(m), unit
    }'
}

# row WORK UNIT OURS_FILE PEER PEER_FILE GOAL: a unit of s, ms or bytes is better when smaller, any other when larger. GOAL is
# x8 (eight times as good as the peer), <60 (our median below) or nothing.
row() {
  local ours peer ratio='' goal='' met=''
  ours=$(median "$3"); peer=''
  [ ! -s "${5:--}" ] || peer=$(median "$5")
  if [ -n "$ours" ] && [ -n "$peer" ]; then
    case $2 in
      s | ms | bytes) ratio=$(awk -v a="$ours" -v b="$peer" 'BEGIN { printf "%.4g", b / a }') ;;
      *) ratio=$(awk -v a="$ours" -v b="$peer" 'BEGIN { printf "%.4g", a / b }') ;;
    esac
  fi
  case $6 in
    x*) goal="≥ ${6#x}×"
      [ -z "$ratio" ] || met=$(awk -v r="$ratio" -v g="${6#x}" 'BEGIN { print (r >= g ? "yes" : "no") }') ;;
    \<*) goal="< ${6#<} $2"
      [ -z "$ours" ] || met=$(awk -v r="$ours" -v g="${6#<}" 'BEGIN { print (r < g ? "yes" : "no") }') ;;
  esac
  [ -z "$ratio" ] || ratio="$(awk -v r="$ratio" 'BEGIN { form = r >= 100 ? "%.0f" : r >= 10 ? "%.1f" : "%.2f"; printf form, r }')×"
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$(spread "$3" "$2")" "${4:-–}" "$([ -z "$peer" ] && printf '–' || spread "$5" "$2")" \
    "${ratio:-–}" "${goal:-–}" "${met:-–}" >> "$work/rows.$current"
}

header=$'work\tMerestone, median (range)\tpeer\tpeer, median (range)\tratio\tgoal\tmet'

finish() {
  { printf '%s\n' "$header"; cat "$work/rows.$1"; } | column -t -s "$(printf '\t')"
  sed 's/^/  /' "$work/notes.$1"
  echo
  [ -z "$write" ] || write_section "$1"
}

# between MARK FILE: puts the file between <!-- MARK --> and <!-- /MARK --> in docs/performance.md.
between() {
  awk -v mark="$1" -v file="$2" '
    $0 == "<!-- /" mark " -->" { skip = 0 }
    !skip { print }
    $0 == "<!-- " mark " -->" { while ((getline line < file) > 0) print line; skip = 1 }' docs/performance.md > "$work/page"
  cat "$work/page" > docs/performance.md
}

write_section() {
  { printf '%s\n' "$header" | sed 's/\t/ | /g; s/^/| /; s/$/ |/'
    echo '|---|---|---|---|---|---|---|'
    sed 's/\t/ | /g; s/^/| /; s/$/ |/' "$work/rows.$1"
    echo
    sed 's/^/- /' "$work/notes.$1"
  } > "$work/section"
  between "bench:$1" "$work/section"
}

write_machine() {
  { printf -- '- %s\n' "$(date -u +%Y-%m-%d), commit $(git rev-parse --short HEAD), \`./bench --write\`" \
      "$(nproc) cores ($(lscpu | sed -n 's/^Model name: *//p')), $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo) memory, load $(cut -d' ' -f1 /proc/loadavg) at the end" \
      "$("$JAVA" -version 2>&1 | sed -n '2p'), heap $heap in every process of ours" \
      "PostgreSQL $("$PGBIN/postgres" --version | awk '{ print $3 }'), PostGIS $(dpkg-query -W -f '${Version}' postgresql-15-postgis-3 2>/dev/null || echo '?')" \
      "data: $data_told"
  } > "$work/section"
  between bench:machine "$work/section"
}
