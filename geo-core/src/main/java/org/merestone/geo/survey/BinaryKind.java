package org.merestone.geo.survey;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Files that are mistaken for text, told by their first bytes. */
enum BinaryKind implements Worded {
    PNG("89504E470D0A1A0A"),
    JPEG("FFD8FF"),
    GIF("47494638"),
    BMP("424D"),
    TIFF("49492A00"),
    PDF("25504446"),
    ZIP_OR_XLSX("504B0304"),
    XLS_OR_DOC("D0CF11E0A1B11AE1"),
    RAR("526172211A07"),
    SEVEN_ZIP("377ABCAF271C"),
    GZIP("1F8B08"),
    SQLITE("53514C69746520666F726D6174203300"),
    SHAPEFILE("0000270A"),
    DWG("41433130"),
    PROGRAM("4D5A90"),
    UNRECOGNISED_BINARY("");

    private final byte[] magic;

    BinaryKind(String magic) {
        this.magic = HexFormat.of().parseHex(magic);
    }

    static Optional<BinaryKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.magic.length > 0 && content.length >= kind.magic.length
                && Arrays.equals(content, 0, kind.magic.length, kind.magic, 0, kind.magic.length)
                && kind.isNoTextAfter(content)).findFirst();
    }

    /** "BM" and "AC10" may well begin a point's name. */
    private boolean isNoTextAfter(byte[] content) {
        if (magic.length > 4 || this == PDF || this == JPEG || this == GIF) {
            return true;
        }
        for (int i = magic.length; i < Math.min(content.length, 64); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return this == ZIP_OR_XLSX || this == GZIP;
    }

    @Override
    public String wordKey() {
        return "binary." + name();
    }
}
