package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.type;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 20-057, annex A: painted tiles. */
@Conformance("ogcapi-tiles-1/1.0/conf/png")
class TilesPngTest extends ServedOgc {

    @Test
    @DisplayName("/conf/png/content")
    void aTileOfTheMapIsAPictureOfTheSideThatItsGridSays() throws Exception {
        for (String grid : List.of("WebMercatorQuad/8/105/209", "CGCS2000Quad/7/42/209", "WorldCRS84Quad/7/42/209")) {
            assertThat(type(ogc.get("/map/tiles/" + grid))).isEqualTo("image/png");
            BufferedImage picture = ImageIO.read(URI.create(ogc.landing() + "/map/tiles/" + grid + "?f=png").toURL());
            JsonNode matrix = ogc.json("/tileMatrixSets/" + grid.substring(0, grid.indexOf('/'))).get("tileMatrices").get(7);
            assertThat(picture.getWidth()).isEqualTo(matrix.get("tileWidth").asInt());
            assertThat(picture.getHeight()).isEqualTo(matrix.get("tileHeight").asInt());
        }
    }
}
