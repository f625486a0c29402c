package org.merestone.geo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that somebody brought: shown on white, made smaller where they are large, and none that is a bomb. */
class ForeignPictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void aPictureOfAUsualKindIsShown(String kind) throws IOException {
        BufferedImage shown = ForeignPicture.of(written(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), kind));
        assertThat(shown).isNotNull();
        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(shown.getHeight()).isEqualTo(30);
    }

    @Test
    void whatIsTransparentIsWhiteOnPaper() throws IOException {
        BufferedImage shown = ForeignPicture.of(written(new BufferedImage(4, 3, BufferedImage.TYPE_INT_ARGB), "png"));
        assertThat(shown).isNotNull();
        assertThat(shown.getRGB(1, 1)).isEqualTo(0xffffffff);
    }

    @Test
    void aLargePictureIsReadSmaller() throws IOException {
        BufferedImage shown = ForeignPicture.of(written(new BufferedImage(7_000, 10, BufferedImage.TYPE_BYTE_GRAY), "png"));
        assertThat(shown).isNotNull();
        assertThat(shown.getWidth()).isEqualTo(3_500);
    }

    @Test
    void aFewBytesThatClaimToBeHugeAreNotBelieved() throws IOException {
        byte[] png = written(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png");
        // Width and height stand in bytes 16 to 23 of a PNG (ISO/IEC 15948), their checksum in 29 to 32.
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThat(ForeignPicture.of(png)).isNull();
    }

    @Test
    void whatIsCutOffOrNoPictureAtAllIsNone() throws IOException {
        byte[] png = written(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(ForeignPicture.of(Arrays.copyOf(png, 30))).isNull();
        assertThat(ForeignPicture.of(new byte[0])).isNull();
        assertThat(ForeignPicture.of(new byte[] {'P', 'K', 3, 4})).isNull();
    }

    private static byte[] written(BufferedImage image, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, kind, out)).isTrue();
        return out.toByteArray();
    }
}
