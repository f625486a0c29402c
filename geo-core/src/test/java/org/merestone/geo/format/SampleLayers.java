package org.merestone.geo.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.geo.crs.CoordinateSystem;

/** Small layers about 簰洲湾 (114°E, 30°N) with the characters that break careless encoders: 簰 is in no old table, 𠮷 has two chars. */
final class SampleLayers {

    static final List<Field> FIELDS = List.of(Field.text("名称"), Field.text("code"), new Field("序号", FieldType.INTEGER),
            new Field("height", FieldType.REAL), new Field("fixed", FieldType.TRUTH), new Field("measured_on", FieldType.DATE));

    private SampleLayers() {
    }

    static Layer points() {
        return layer("界桩", "POINT (113.9876543217 30.2123456789)", "POINT (114.02 30.25)", "POINT (114 30)");
    }

    static Layer lines() {
        return layer("界线", "LINESTRING (113.98 30.21, 113.99 30.22, 114.0123456789 30.2234567891)",
                "MULTILINESTRING ((114 30, 114.1 30.1), (114.2 30, 114.3 30.1, 114.4 30))");
    }

    /** An area with an enclave, one of two parts, and one drawn clockwise: the second shell lies in the hole of the first part. */
    static Layer areas() {
        return layer("乡镇",
                "POLYGON ((113.9 30, 114.1 30, 114.1 30.2, 113.9 30.2, 113.9 30), "
                        + "(113.95 30.05, 113.95 30.1, 114 30.1, 114 30.05, 113.95 30.05))",
                "MULTIPOLYGON (((114.2 30, 114.4 30, 114.4 30.2, 114.2 30.2, 114.2 30), "
                        + "(114.25 30.05, 114.25 30.15, 114.35 30.15, 114.35 30.05, 114.25 30.05)), "
                        + "((114.28 30.08, 114.32 30.08, 114.32 30.12, 114.28 30.12, 114.28 30.08)))",
                "POLYGON ((113.5 29.5, 113.5 29.6, 113.6 29.6, 113.6 29.5, 113.5 29.5))");
    }

    static Layer layer(String name, String... texts) {
        List<Feature> features = new ArrayList<>();
        for (String text : texts) {
            int number = features.size() + 1;
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("名称", number == 1 ? "簰洲湾镇“𠮷”, <a&b>" : number == 2 ? "汀泗桥镇" : "O'Neill; 岛");
            attributes.put("code", "0" + number);
            attributes.put("序号", (long) number * 1_000_000_007L);
            attributes.put("height", 31.0 / 7 * number);
            attributes.put("fixed", number % 2 == 0);
            attributes.put("measured_on", LocalDate.of(2024, 2, 28 + number % 2));
            features.add(Feature.of(number, "", attributes, wkt(text)));
        }
        return new Layer(name, FIELDS, CoordinateSystem.canonical(), features);
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }
}
