# What the commands need from the machine: found, or installed where that is allowed (Debian, as root), or named in a sentence.
# Sourced by ./run, ./test and ./bench.

tell() { printf '%s\n' "$*" >&2; }

# install PACKAGE…: with apt where we may, else says what to install and stops.
install() {
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    tell "正在安装 / Installing: $*"
    [ -n "${APT_READ:-}" ] || { apt-get -qq update >/dev/null; APT_READ=1; }
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null
  else
    tell "缺少软件包，请先安装（需要管理员权限）：$*"
    tell "Packages are missing; install them first (this needs an administrator): apt-get install $*"
    exit 1
  fi
}

java_version() { "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p;1q'; }

# need_java: sets JAVA to a Java of 17 or newer.
need_java() {
  JAVA=${JAVA_HOME:+$JAVA_HOME/bin/java}
  JAVA=${JAVA:-$(command -v java || true)}
  if [ -z "$JAVA" ] || [ ! -x "$JAVA" ] || [ "$(java_version "$JAVA")" -lt 17 ]; then
    install openjdk-17-jdk-headless
    JAVA=$(ls -d /usr/lib/jvm/java-17-openjdk-*/bin/java | head -n 1)
    export JAVA_HOME=${JAVA%/bin/java}
  fi
}

need_maven() {
  command -v mvn >/dev/null || install maven
  command -v javac >/dev/null || [ -x "${JAVA%/java}/javac" ] || install openjdk-17-jdk-headless
}

# need_font: Java and Chromium draw Chinese with a font of the system; a printed sheet carries its font, which must be TrueType.
need_font() {
  command -v fc-list >/dev/null || install fontconfig
  [ -n "$(fc-list :lang=zh-cn family)" ] || install fonts-noto-cjk
  [ -n "$(fc-list 'LXGW WenKai' family)" ] || install fonts-lxgw-wenkai
}

# need_postgis: sets PGBIN to the programs of a PostgreSQL of 15 or newer that has PostGIS.
need_postgis() {
  find_postgis || { install postgresql-15 postgresql-15-postgis-3; find_postgis; }
}
find_postgis() {
  local dir version
  for dir in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn); do
    version=$(basename "$(dirname "$dir")")
    if [ "$version" -ge 15 ] && [ -x "$dir/initdb" ] && [ -f "/usr/share/postgresql/$version/extension/postgis.control" ]; then
      PGBIN=$dir
      return 0
    fi
  done
  return 1
}

need_chromium() {
  CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  if [ -z "$CHROMIUM" ]; then
    install chromium
    CHROMIUM=$(command -v chromium)
  fi
}

# need_gdal: the peer that opens every file we write and writes those we read.
need_gdal() {
  command -v ogr2ogr >/dev/null || install gdal-bin
}

# need_qgis_server: the peer of the WMS. Sets QGIS_SERVER to its program, or to nothing where it is missing and must not be installed.
need_qgis_server() {
  QGIS_SERVER=/usr/lib/cgi-bin/qgis_mapserv.fcgi
  [ -x "$QGIS_SERVER" ] || (install qgis-server) || true
  [ -x "$QGIS_SERVER" ] || QGIS_SERVER=''
}

# start_postgis: a private cluster on a free port in a temporary folder, as an unprivileged user when we are root, because PostgreSQL
# refuses root. Sets POSTGIS_URL; stop_postgis leaves nothing behind. What follows are settings for the server: -c name=value.
start_postgis() {
  local port as=()
  PGFOLDER=$(mktemp -d)
  if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 || { tell "没有 postgres 用户 / there is no user postgres to run PostgreSQL as"; exit 1; }
    chown postgres "$PGFOLDER"
    as=(runuser -u postgres --)
  fi
  "${as[@]}" "$PGBIN/initdb" -D "$PGFOLDER/cluster" -U postgres -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
  for port in $(shuf -i 20000-32000 -n 20); do
    if "${as[@]}" "$PGBIN/pg_ctl" -D "$PGFOLDER/cluster" -w -t 30 -l "$PGFOLDER/log" \
        -o "-p $port -k $PGFOLDER -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300 -c shared_buffers=128MB $*" \
        start >/dev/null 2>&1; then
      POSTGIS_URL="jdbc:postgresql://127.0.0.1:$port/postgres?user=postgres"
      return 0
    fi
  done
  tell "测试用 PostgreSQL 起不来 / the PostgreSQL of the tests does not start:"; cat "$PGFOLDER/log" >&2
  exit 1
}
stop_postgis() {
  [ -n "${PGFOLDER:-}" ] || return 0
  local as=()
  [ "$(id -u)" != 0 ] || as=(runuser -u postgres --)
  "${as[@]}" "$PGBIN/pg_ctl" -D "$PGFOLDER/cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$PGFOLDER"
}
