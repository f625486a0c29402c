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

# need_new_gdal: sets NEW_GDAL to a folder with the programs of a GDAL of 3.8 or newer, whose driver for OGC APIs reads tiles. Where the
# machine has an older one, that of Debian 13 is unpacked into var with all that it needs, 97 MB to fetch; nothing is installed.
need_new_gdal() {
  local found
  found=$(ogrinfo --version 2>/dev/null | sed -n 's/^GDAL \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | awk '{ print $1 * 100 + $2 }')
  if [ "${found:-0}" -ge 308 ]; then
    NEW_GDAL=$(dirname "$(command -v ogrinfo)")
    return
  fi
  NEW_GDAL=$PWD/var/gdal/programs
  [ -f "$NEW_GDAL/ogrinfo" ] || unpack_new_gdal || {
    tell 'GDAL 3.8 以上版本取不到：请检查网络后重试，或自行安装。'
    tell 'No GDAL of 3.8 or newer could be fetched: look after the network and try again, or install one.'
    exit 1
  }
}
unpack_new_gdal() {
  local root=$PWD/var/gdal try package program libraries loader mirror apt
  rm -rf "$root"
  mkdir -p "$root/lists/partial" "$root/cache/archives/partial" "$root/programs"
  : > "$root/status"
  # Where the machine has its packages from, which it knows before it has read any list.
  mirror=$(apt-get update --print-uris | sed -n "s#^'\(.*/debian\)/dists/.*#\1#p" | awk '!seen++')
  [ -n "$mirror" ] || return 1
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" > "$root/sources.list"
  apt=(apt-get -qq -o "Dir::State=$root" -o "Dir::State::status=$root/status" -o "Dir::State::lists=$root/lists" -o "Dir::Cache=$root/cache"
    -o "Dir::Etc::sourcelist=$root/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o "APT::Sandbox::User=$(id -un)")
  tell '正在取 GDAL（Debian 13） / Fetching the GDAL of Debian 13 …'
  for try in 1 2 3; do
    "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends --download-only gdal-bin >/dev/null && break
    [ "$try" -lt 3 ] || return 1
    sleep 5
  done
  for package in "$root"/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$root/root"
  done
  rm -rf "$root/cache" "$root/lists"
  libraries=$(ls -d "$root"/root/usr/lib/*-linux-gnu)
  libraries=$libraries:$root/root/usr/lib:$libraries/blas:$libraries/lapack
  loader=$(ls "$root"/root/usr/lib*/ld-linux*.so.? | head -n 1)
  for program in ogrinfo ogr2ogr gdal_translate; do
    printf '#!/bin/sh\nGDAL_DATA=%s GDAL_DRIVER_PATH=disable PROJ_DATA=%s exec %s --library-path %s %s "$@"\n' "$root/root/usr/share/gdal" \
      "$root/root/usr/share/proj" "$loader" "$libraries" "$root/root/usr/bin/$program" > "$root/programs/$program.new"
    chmod +x "$root/programs/$program.new"
  done
  "$root/programs/ogrinfo.new" --version >&2
  for program in gdal_translate ogr2ogr ogrinfo; do
    mv "$root/programs/$program.new" "$root/programs/$program"
  done
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
