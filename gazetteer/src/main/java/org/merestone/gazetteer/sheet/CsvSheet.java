package org.merestone.gazetteer.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.merestone.data.conflict.Refusal;

/** CSV in UTF-8 or GB18030, parted by commas, semicolons or tabs. */
final class CsvSheet {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOKED_AT = 4_000;

    private CsvSheet() {}

    static void read(byte[] content, SheetLimits limits, SheetFile.RowTaker taker) {
        String text = decode(content);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            int taken = 0;
            for (CSVRecord record : parser) {
                List<String> cells = cells(record, limits);
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (++taken > limits.rows()) {
                    throw new Refusal.NotAllowed("sheet.tooManyRows", limits.rows());
                }
                if (!taker.row((int) record.getRecordNumber(), cells)) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Refusal.NotAllowed("sheet.notCsv");
        }
    }

    private static List<String> cells(CSVRecord record, SheetLimits limits) {
        if (record.size() > limits.columns()) {
            throw new Refusal.NotAllowed("sheet.tooManyColumns", record.getRecordNumber(), limits.columns());
        }
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) {
            if (cell.length() > limits.cell()) {
                throw new Refusal.NotAllowed("sheet.cellTooLong", record.getRecordNumber(), limits.cell());
            }
            cells.add(cell.strip());
        }
        return cells;
    }

    private static String decode(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
                if (text.indexOf('\0') >= 0) {
                    break;
                }
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException next) {
                // It is in the other one, or in none.
            }
        }
        throw new Refusal.NotAllowed("sheet.encoding");
    }

    private static char delimiter(String text) {
        String head = text.substring(0, Math.min(LOOKED_AT, text.length()));
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
