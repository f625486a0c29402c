"""Pictures of 512 x 512 pixels by Mapnik: the peer of PictureBench, the same views, fills, bands, dashes and, if asked for, names.

usage: pictures.py LIST POLYGONS.shp LINES.shp FORMAT SIMPLIFY [names [LAST_PICTURE]]
LIST has a line for each view whose last four words are its box in metres of EPSG:3857. The shapefiles are in EPSG:3857 with a spatial
index; polygons have nom and part, a number from 0 to 5. After a round that does not count, prints pictures a second, median milliseconds
and bytes of each of three rounds, and to standard error the zoom and mean milliseconds of its views in the last round.
"""
import math
import sys
import time

import mapnik

FILLS = ["#fbf3d9", "#e9f0dc", "#f7e6dc", "#e6eaf3", "#f2e4ee", "#dfefec"]
WORLD = 40075016.685578488
SRS = "+proj=merc +a=6378137 +b=6378137 +lat_ts=0.0 +lon_0=0.0 +x_0=0.0 +y_0=0 +k=1.0 +units=m +nadgrids=@null +wktext +no_defs +over"


def between(zoom, *stops):
    """A size that follows the zoom by stops (zoom, size)."""
    for (z0, s0), (z1, s1) in zip(stops, stops[1:]):
        if zoom <= z1:
            return s0 + (s1 - s0) * max(0, zoom - z0) / (z1 - z0)
    return stops[-1][1]


def style(zoom, polygons, lines, simplify, names):
    """The map of one zoom: widths are constants, rules and layers only those that draw something."""
    fills = "".join(f"""<Rule><Filter>[part] = {i}</Filter><PolygonSymbolizer fill="{fill}" simplify="{simplify}"/></Rule>"""
                    for i, fill in enumerate(FILLS))
    layers = f"""<Style name="fill" filter-mode="first">{fills}</Style>
      <Layer name="fill" srs="{SRS}"><StyleName>fill</StyleName><Datasource>
      <Parameter name="type">shape</Parameter><Parameter name="file">{polygons}</Parameter></Datasource></Layer>"""
    if zoom >= 8:
        band = between(zoom, (8, 2), (12, 5), (16, 8))
        width = between(zoom, (8, 0.6), (12, 1.1), (16, 1.8))
        layers += f"""<Style name="line"><Rule><LineSymbolizer stroke="#d7a9c9" stroke-opacity="0.22" stroke-width="{band}"
          stroke-linejoin="round" simplify="{simplify}"/><LineSymbolizer stroke="#8a5a78" stroke-width="{width}"
          stroke-dasharray="8,3,1.6,3" simplify="{simplify}"/></Rule></Style>
          <Layer name="line" srs="{SRS}"><StyleName>line</StyleName><Datasource>
          <Parameter name="type">shape</Parameter><Parameter name="file">{lines}</Parameter></Datasource></Layer>"""
    if names and zoom >= 8:
        size = between(zoom, (8, 10.5), (11, 13.5), (14, 19), (16, 24))
        layers += f"""<Style name="name"><Rule><TextSymbolizer face-name="DejaVu Sans Bold" size="{size}" fill="#4b4450"
          halo-fill="#fffffff0" halo-radius="1.5" placement="interior">[nom]</TextSymbolizer></Rule></Style>
          <Layer name="name" srs="{SRS}"><StyleName>name</StyleName><Datasource>
          <Parameter name="type">shape</Parameter><Parameter name="file">{polygons}</Parameter></Datasource></Layer>"""
    return f"""<Map background-color="#eeece6" srs="{SRS}" buffer-size="32">{layers}</Map>"""


def main():
    views = [[float(word) for word in line.split()[-4:]] for line in open(sys.argv[1])]
    polygons, lines, form, simplify = sys.argv[2:6]
    names = len(sys.argv) > 6
    mapnik.DatasourceCache.register_datasources("/usr/lib/mapnik/3.1/input")
    if names:
        mapnik.register_fonts("/usr/share/fonts/truetype/dejavu")
    maps = {}
    for counts in (False, True, True, True):
        taken, size = [], 0
        for west, south, east, north in views:
            zoom = round(math.log2(WORLD / (east - west))) + 1
            if zoom not in maps:
                maps[zoom] = mapnik.Map(512, 512)
                mapnik.load_map_from_string(maps[zoom], style(zoom, polygons, lines, simplify, names))
            start = time.perf_counter()
            maps[zoom].zoom_to_box(mapnik.Box2d(west, south, east, north))
            image = mapnik.Image(512, 512)
            mapnik.render(maps[zoom], image)
            png = image.tostring(form)
            taken.append(time.perf_counter() - start)
            size += len(png)
        if counts:
            print(f"{len(views) / sum(taken):.2f} {sorted(taken)[len(taken) // 2] * 1e3:.2f} {size}")
    by_zoom = {}
    for (west, _, east, _), seconds in zip(views, taken):
        by_zoom.setdefault(round(math.log2(WORLD / (east - west))), []).append(seconds)
    for zoom, seconds in sorted(by_zoom.items()):
        print(zoom, f"{sum(seconds) / len(seconds) * 1e3:.1f}", file=sys.stderr)
    if len(sys.argv) > 7:
        with open(sys.argv[7], "wb") as last:
            last.write(png)


main()
