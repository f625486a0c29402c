package org.merestone.gazetteer.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;

/** The first sheet of an XLSX (ISO/IEC 29500-1, SpreadsheetML). Names of entries are compared, never written. */
final class XlsxSheet {

    private static final Comparator<String> SHEET_ORDER = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final byte[] content;
    private final SheetLimits limits;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    XlsxSheet(byte[] content, SheetLimits limits) {
        this.content = content;
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    void read(SheetFile.RowTaker taker) {
        try {
            List<String> texts = new ArrayList<>();
            DateStyles[] styles = {DateStyles.NONE};
            @Nullable String first = survey(texts, styles);
            if (first == null) {
                throw new Refusal.NotAllowed("sheet.notXlsx");
            }
            walk((name, stream) -> {
                if (name.equals(first)) {
                    new SheetRows(texts, styles[0], limits).read(reader(stream), taker);
                }
                return !name.equals(first);
            });
        } catch (XMLStreamException | IOException e) {
            throw new Refusal.NotAllowed("sheet.notXlsx");
        }
    }

    /** Looks at every entry once, all bytes counted: refuses what is no plain table, and reads shared texts and styles. */
    private @Nullable String survey(List<String> texts, DateStyles[] styles) throws IOException, XMLStreamException {
        List<String> sheets = new ArrayList<>();
        long[] unpacked = {0};
        int[] entries = {0};
        walk((name, stream) -> {
            if (++entries[0] > SheetLimits.ENTRIES) {
                throw new Refusal.NotAllowed("sheet.bomb");
            }
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/") || name.endsWith("xl/vbadata.xml")) {
                throw new Refusal.NotAllowed("sheet.macro");
            }
            if (name.startsWith("xl/externallinks/")) {
                throw new Refusal.NotAllowed("sheet.external");
            }
            InputStream counted = new Counted(stream, unpacked);
            if (name.startsWith("xl/worksheets/sheet") && name.endsWith(".xml")) {
                sheets.add(name);
            } else if (name.equals("xl/sharedstrings.xml")) {
                SharedTexts.read(reader(counted), limits, texts);
            } else if (name.equals("xl/styles.xml")) {
                styles[0] = DateStyles.read(reader(counted));
            }
            counted.transferTo(OutputNowhere.INSTANCE);
            return true;
        });
        return sheets.stream().min(SHEET_ORDER).orElse(null);
    }

    /** Spreadsheets write UTF-8. Read as characters, for of bytes that are none Java's parser tells the console. */
    private XMLStreamReader reader(InputStream stream) throws XMLStreamException {
        return xml.createXMLStreamReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private interface EntryReader {
        /** False to look at no further entries. */
        boolean read(String lowerCaseName, InputStream stream) throws IOException, XMLStreamException;
    }

    private void walk(EntryReader reader) throws IOException, XMLStreamException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                InputStream open = new FilterInputStream(zip) {
                    @Override
                    public void close() {
                        // The archive stays open for the next entry.
                    }
                };
                if (!entry.isDirectory() && !reader.read(entry.getName().toLowerCase(Locale.ROOT), open)) {
                    return;
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refusal.NotAllowed("sheet.notXlsx");
        }
    }

    /** Counts what comes out of the archive, and stops a bomb long before it is unpacked. */
    private final class Counted extends FilterInputStream {

        private final long[] total;

        Counted(InputStream in, long[] total) {
            super(in);
            this.total = total;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) {
            total[0] += more;
            boolean swollen = total[0] > SheetLimits.RATIO_FROM && total[0] / Math.max(1, content.length) > SheetLimits.RATIO;
            if (total[0] > limits.unpacked() || swollen) {
                throw new Refusal.NotAllowed("sheet.bomb");
            }
        }
    }

    private static final class OutputNowhere extends OutputStream {

        static final OutputNowhere INSTANCE = new OutputNowhere();

        @Override
        public void write(int one) {
            // Counted where it was read.
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            // Counted where it was read.
        }
    }
}
