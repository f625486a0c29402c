package org.merestone.geo.format;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;

/** What AutoCAD wants around the entities of a drawing: header, tables, the two spaces' blocks and a root dictionary. */
final class DxfFrame {

    /** ANSI_936, which every program that reads Chinese drawings knows; characters beyond it are escaped. */
    static final Charset CHINESE = Charset.forName("GBK");
    private static final int MODEL_SPACE = 0x20;
    private static final int PAPER_SPACE = 0x21;
    private static final int ROOT = 0x30;
    private static final int GROUPS = 0x31;
    private static final int FIRST_ENTITY = 0x100;
    private static final String LAST_HANDLE = "FFFFFF";

    private final CharsetEncoder codePage = CHINESE.newEncoder();
    private final Writer out;
    private final String layer;
    private int handle = FIRST_ENTITY;
    private int tableHandle = 1;

    DxfFrame(Writer out, String layer) {
        this.out = out;
        this.layer = layer;
    }

    void pair(int code, String value) throws IOException {
        out.write(code + "\r\n");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            out.write(codePage.canEncode(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\U+%04X", (int) c));
        }
        out.write("\r\n");
    }

    void before() throws IOException {
        pairs(0, "SECTION", 2, "HEADER", 9, "$ACADVER", 1, "AC1015", 9, "$DWGCODEPAGE", 3, "ANSI_936", 9, "$HANDSEED", 5, LAST_HANDLE,
                9, "$INSUNITS", 70, "6", 9, "$MEASUREMENT", 70, "1", 0, "ENDSEC");
        pairs(0, "SECTION", 2, "TABLES");
        table("VPORT", List.of());
        table("LTYPE", List.of("ByBlock", "ByLayer", "Continuous"));
        table("LAYER", layer.equals("0") ? List.of("0") : List.of("0", layer));
        table("STYLE", List.of("Standard"));
        table("VIEW", List.of());
        table("UCS", List.of());
        table("APPID", List.of("ACAD", DxfEntity.APPLICATION));
        table("DIMSTYLE", List.of());
        table("BLOCK_RECORD", List.of("*Model_Space", "*Paper_Space"));
        pairs(0, "ENDSEC", 0, "SECTION", 2, "BLOCKS");
        block("*Model_Space", MODEL_SPACE);
        block("*Paper_Space", PAPER_SPACE);
        pairs(0, "ENDSEC", 0, "SECTION", 2, "ENTITIES");
    }

    void after() throws IOException {
        pairs(0, "ENDSEC", 0, "SECTION", 2, "OBJECTS", 0, "DICTIONARY", 5, DxfWriter.handle(ROOT), 330, "0", 100, "AcDbDictionary", 281,
                "1",
                3, "ACAD_GROUP", 350, DxfWriter.handle(GROUPS), 0, "DICTIONARY", 5, DxfWriter.handle(GROUPS), 330, DxfWriter.handle(ROOT),
                100, "AcDbDictionary", 281, "1", 0, "ENDSEC", 0, "EOF");
    }

    /** Begins an entity in model space, and gives its handle. */
    String entity(String kind, String onLayer, String subclass) throws IOException {
        String own = entityOf(DxfWriter.handle(MODEL_SPACE), kind, onLayer);
        pair(100, subclass);
        return own;
    }

    /** Begins an entity that belongs to another, and gives its handle. */
    String entityOf(String owner, String kind, String onLayer) throws IOException {
        String own = DxfWriter.handle(handle++);
        pairs(0, kind, 5, own, 330, owner, 100, "AcDbEntity", 8, onLayer);
        return own;
    }

    private void table(String kind, List<String> names) throws IOException {
        String own = DxfWriter.handle(tableHandle++);
        pairs(0, "TABLE", 2, kind, 5, own, 330, "0", 100, "AcDbSymbolTable", 70, Integer.toString(names.size()));
        if (kind.equals("DIMSTYLE")) {
            pairs(100, "AcDbDimStyleTable");
        }
        for (String name : names) {
            int number = name.equals("*Model_Space") ? MODEL_SPACE : name.equals("*Paper_Space") ? PAPER_SPACE : 0x40 + tableHandle++;
            pairs(0, kind, 5, DxfWriter.handle(number), 330, own, 100, "AcDbSymbolTableRecord");
            switch (kind) {
                case "LTYPE" -> pairs(100, "AcDbLinetypeTableRecord", 2, name, 70, "0", 3, "", 72, "65", 73, "0", 40, "0.0");
                case "LAYER" -> pairs(100, "AcDbLayerTableRecord", 2, name, 70, "0", 62, "7", 6, "Continuous");
                case "STYLE" -> pairs(100, "AcDbTextStyleTableRecord", 2, name, 70, "0", 40, "0.0", 41, "1.0", 50, "0.0", 71, "0", 42,
                        "2.5",
                        3, "txt", 4, "gbcbig.shx");
                case "APPID" -> pairs(100, "AcDbRegAppTableRecord", 2, name, 70, "0");
                default -> pairs(100, "AcDbBlockTableRecord", 2, name);
            }
        }
        pairs(0, "ENDTAB");
    }

    private void block(String name, int record) throws IOException {
        pairs(0, "BLOCK", 5, DxfWriter.handle(record + 4), 330, DxfWriter.handle(record), 100, "AcDbEntity", 8, "0", 100, "AcDbBlockBegin",
                2, name, 70, "0", 10, "0.0", 20, "0.0", 30, "0.0", 3, name, 1, "", 0, "ENDBLK", 5, DxfWriter.handle(record + 8),
                330, DxfWriter.handle(record), 100, "AcDbEntity", 8, "0", 100, "AcDbBlockEnd");
    }

    private void pairs(Object... codesAndValues) throws IOException {
        for (int i = 0; i < codesAndValues.length; i += 2) {
            pair((Integer) codesAndValues[i], (String) codesAndValues[i + 1]);
        }
    }
}
