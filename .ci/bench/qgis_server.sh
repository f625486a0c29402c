# QGIS Server, the second peer of the WMS: a project of one layer, the same areas in PostGIS in the colours that MapServer draws them in, by
# FastCGI under lighttpd with two processes. It is large (Debian 12: about 100 MB to fetch) and may be absent: then the table says so.

qgis_project() {
  cat > "$work/areas.qgs" <<PROJECT
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis projectname="areas" version="3.22.16">
  <projectCrs><spatialrefsys><authid>EPSG:4490</authid></spatialrefsys></projectCrs>
  <layer-tree-group>
    <layer-tree-layer id="areas" name="areas" checked="Qt::Checked" expanded="1" providerKey="postgres"/>
  </layer-tree-group>
  <projectlayers>
    <maplayer type="vector" geometry="Polygon" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyMaxScale="1" hasScaleBasedVisibilityFlag="0">
      <id>areas</id>
      <datasource>dbname='postgres' host=127.0.0.1 port=$port user='postgres' key='id' estimatedmetadata=true srid=4490 type=MultiPolygon table="public"."areas" (geom)</datasource>
      <layername>areas</layername>
      <srs><spatialrefsys><authid>EPSG:4490</authid></spatialrefsys></srs>
      <provider encoding="UTF-8">postgres</provider>
      <renderer-v2 type="singleSymbol" enableorderby="0" forceraster="0" symbollevels="0">
        <symbols><symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
          <layer class="SimpleFill" enabled="1" locked="0" pass="0">
            <prop k="color" v="232,240,220,255"/><prop k="style" v="solid"/><prop k="outline_color" v="120,80,110,255"/>
            <prop k="outline_style" v="solid"/><prop k="outline_width" v="1"/><prop k="outline_width_unit" v="Pixel"/>
          </layer>
        </symbol></symbols>
      </renderer-v2>
      <layerGeometryType>2</layerGeometryType>
    </maplayer>
  </projectlayers>
  <properties><WMSServiceCapabilities type="bool">true</WMSServiceCapabilities></properties>
</qgis>
PROJECT
}

qgis_server_version() { dpkg-query -W -f '${Version}' qgis-server 2>/dev/null | sed 's/[+-].*//'; }

# start_qgis_server: sets port_qgis and qgis_server; where there is none, or it draws nothing, fails with the reason in qgis_missing.
start_qgis_server() {
  local round
  need_qgis_server
  [ -n "$QGIS_SERVER" ] || { qgis_missing='it is not installed (Debian: qgis-server).'; tell "$qgis_missing"; return 1; }
  port_qgis=$(shuf -i 20000-32000 -n 1)
  qgis_project
  mkdir -p "$work/qgis.home"
  cat > "$work/qgis.conf" <<CONF
server.document-root = "$work"
server.port = $port_qgis
server.bind = "127.0.0.1"
server.modules = ("mod_fastcgi")
fastcgi.server = ("/" => (("bin-path" => "$QGIS_SERVER", "socket" => "$work/qgis.sock", "max-procs" => 2, "check-local" => "disable",
  "bin-environment" => ("QGIS_PROJECT_FILE" => "$work/areas.qgs", "QT_QPA_PLATFORM" => "offscreen", "HOME" => "$work/qgis.home",
    "QGIS_OPTIONS_PATH" => "$work/qgis.home", "QGIS_AUTH_DB_DIR_PATH" => "$work/qgis.home"))))
CONF
  lighttpd -D -f "$work/qgis.conf" > "$work/qgis.log" 2>&1 &
  qgis_server=$!
  for round in $(seq 30); do
    sleep 1
    curl -fsS -o "$work/qgis.png" "http://127.0.0.1:$port_qgis/?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=areas&STYLES=&CRS=EPSG:4490&WIDTH=512&HEIGHT=512&FORMAT=image/png&BBOX=46,2,46.7,2.7" \
      2>/dev/null || continue
    # The empty picture of a layer that could not be opened is answered with 200 too; that of a thousand borders is larger.
    [ "$(stat -c %s "$work/qgis.png")" -lt 8000 ] || return 0
  done
  qgis_missing="it drew nothing within $round seconds: $(tail -n 1 "$work/qgis.log")"
  tell "$qgis_missing"
  stop_qgis_server
  return 1
}

stop_qgis_server() {
  kill "$qgis_server" 2>/dev/null || true
  wait "$qgis_server" 2>/dev/null || true
}
