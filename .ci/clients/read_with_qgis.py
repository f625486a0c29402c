"""QGIS without a screen as a client: reads every collection, the vector tiles and the WMS of a server, and compares what it reads with
what the server's own JSON says. Takes the server's address; ends with 1 where something differs."""
import json
import os
import sys
import tempfile
import urllib.request

os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
os.environ['QGIS_CUSTOM_CONFIG_PATH'] = tempfile.mkdtemp()  # neither the settings nor the cache of a QGIS that somebody uses here
from qgis.core import (QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsNetworkAccessManager, QgsRasterLayer, QgsRectangle,
                       QgsVectorLayer, QgsVectorTileLayer, QgsCoordinateReferenceSystem)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

server = sys.argv[1].rstrip('/')
faults = []


def ask(path):
    with urllib.request.urlopen(server + path) as answer:
        return json.load(answer)


def check(what, is_so, detail=''):
    print(('ok    ' if is_so else 'WRONG ') + what + (' ' + detail if detail else ''), flush=True)
    if not is_so:
        faults.append(what)


def names_of(collection):
    return sorted(each['properties']['name'] or '' for each in ask('/ogc/collections/%s/items?limit=10000' % collection)['features'])


def colours(layer, box, system):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(system))
    settings.setExtent(box)
    settings.setOutputSize(QSize(400, 300))
    settings.setBackgroundColor(QColor(255, 255, 255))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return {image.pixel(x, y) for x in range(0, 400, 4) for y in range(0, 300, 3)}


def opens(what, layer):
    check(what + (' open' if what.endswith('tiles') else ' opens'), layer.isValid(), '' if layer.isValid() else '; '.join(said[-5:]))
    return layer.isValid()


ask('/ogc/api')  # made at the first request, which is the slowest one
qgis = QgsApplication([], False)
qgis.initQgis()
said = []  # an OAPIF layer that is not valid has no error() to ask: QGIS 3.22 ends with a fault of memory there
QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: said.append('%s: %s' % (tag, text)))
QgsNetworkAccessManager.setTimeout(300000)
for collection in ('divisions', 'lines', 'markers', 'names', 'notices'):
    layer = QgsVectorLayer("url='%s/ogc' typename='%s' pagingEnabled='true'" % (server, collection), collection, 'OAPIF')
    if opens(collection, layer):
        read = sorted(str(each['name'] or '') for each in layer.getFeatures())
        wanted = names_of(collection)
        check(collection + ' has %d features' % len(wanted), len(read) == len(wanted), str(len(read)))
        check(collection + ' has its Chinese names', read == wanted and (not wanted or any('\u4e00' <= c <= '\u9fff' for n in read for c in n)))
then = '/ogc/collections/names/items?limit=10000&datetime=1990-01-01'
earlier = QgsVectorLayer(server + then, 'names of 1990', 'ogr')  # as docs/qgis.md says: the OAPIF provider does not send a datetime
if opens('another day', earlier):
    wanted = ask(then)['numberMatched']
    check('another day has %d names' % wanted, 0 < wanted == earlier.featureCount() < len(names_of('names')), str(earlier.featureCount()))
west, south, east, north = ask('/tiles/base.json')['bounds']
degrees = QgsRectangle(west, south, east, north)
wms = QgsRasterLayer('crs=EPSG:4490&format=image/png&layers=map&styles=base&url=%s/wms' % server, 'map', 'wms')
if opens('WMS', wms):
    check('WMS draws the county', len(colours(wms, degrees, 'EPSG:4490')) > 10)
wmts = QgsRasterLayer('crs=EPSG:3857&format=image/png&layers=map&styles=base&tileMatrixSet=WebMercatorQuad&url=%s/wmts/1.0.0/'
                      'WMTSCapabilities.xml' % server, 'map', 'wms')
if opens('WMTS', wmts):
    check('WMTS draws the county', len(colours(wmts, degrees, 'EPSG:4490')) > 10)
tiles = QgsVectorTileLayer('type=xyz&url=%s/tiles/base/{z}/{x}/{y}.mvt&zmin=0&zmax=16' % server, 'tiles')
if opens('vector tiles', tiles):
    check('vector tiles draw the county', len(colours(tiles, degrees, 'EPSG:4490')) > 1)
sys.stdout.flush()
os._exit(1 if faults else 0)  # QGIS takes itself apart in no order that Python keeps: leaving by the door ends in a fault of memory
