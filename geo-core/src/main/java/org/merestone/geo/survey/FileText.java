package org.merestone.geo.survey;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of an instrument file, within bounds.
 *
 * @param encoding name of the character set found
 * @param lines without their line breaks; the first is row 1
 * @param endsWithLineBreak whether the last line is complete
 */
record FileText(String encoding, TextLines lines, boolean endsWithLineBreak) {

    static final int MOST_BYTES = 128 << 20;
    static final int MOST_ROWS = 1_000_100;
    static final int LONGEST_LINE = 4096;
    private static final int WIDE_SAMPLE = 4096;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Decodes a file, or says in the findings why it is no text. */
    static Optional<FileText> decode(byte[] content, Findings findings) {
        if (content.length == 0) {
            findings.ofFile(FindingKind.EMPTY_FILE, Map.of());
            return Optional.empty();
        }
        if (content.length > MOST_BYTES) {
            findings.ofFile(FindingKind.TOO_LARGE, Map.of("most", MOST_BYTES >> 20));
            return Optional.empty();
        }
        Optional<BinaryKind> binary = BinaryKind.of(content);
        if (binary.isPresent()) {
            findings.ofFile(FindingKind.NOT_TEXT, Map.of("kind", binary.get()));
            return Optional.empty();
        }
        return decodeText(content, findings).flatMap(text -> text.withinBounds(findings));
    }

    private static Optional<FileText> decodeText(byte[] content, Findings findings) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decoded(content, 3, StandardCharsets.UTF_8).or(() -> undecodable(content, findings));
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE).or(() -> undecodable(content, findings));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return decoded(content, 2, StandardCharsets.UTF_16BE).or(() -> undecodable(content, findings));
        }
        Optional<Charset> wide = wide(content);
        if (wide.isPresent()) {
            return decoded(content, 0, wide.get()).or(() -> undecodable(content, findings));
        }
        return decoded(content, 0, StandardCharsets.UTF_8).or(() -> decoded(content, 0, GB18030))
                .or(() -> undecodable(content, findings));
    }

    /** Whatever the file is written in, its lines are found in UTF-8. */
    private static Optional<FileText> decoded(byte[] content, int from, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return TextLines.of(content.clone(), from).map(lines -> of(lines, charset));
        }
        try {
            CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from));
            return TextLines.of(text.toString().getBytes(StandardCharsets.UTF_8), 0).map(lines -> of(lines, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static FileText of(TextLines lines, Charset charset) {
        return new FileText(charset.name(), lines, lines.isComplete());
    }

    private static Optional<FileText> undecodable(byte[] content, Findings findings) {
        ByteBuffer input = ByteBuffer.wrap(content);
        CharBuffer output = CharBuffer.allocate(content.length + 1);
        GB18030.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(input, output, true);
        int row = 1;
        for (int i = 0; i < input.position(); i++) {
            row += content[i] == '\n' ? 1 : 0;
        }
        findings.ofRow(FindingKind.BAD_ENCODING, row, null, Map.of());
        return Optional.empty();
    }

    private Optional<FileText> withinBounds(Findings findings) {
        if (lines.size() > MOST_ROWS) {
            findings.ofFile(FindingKind.TOO_MANY_ROWS, Map.of("most", MOST_ROWS));
            return Optional.empty();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.end(i) - lines.start(i) > LONGEST_LINE && lines.get(i).length() > LONGEST_LINE) {
                findings.ofRow(FindingKind.LINE_TOO_LONG, i + 1, null, Map.of("most", LONGEST_LINE));
                return Optional.empty();
            }
        }
        long controls = lines.controls();
        if (controls > 2 && controls * 50 > lines.characters()) {
            findings.ofFile(FindingKind.NOT_TEXT, Map.of("kind", BinaryKind.UNRECOGNISED_BINARY));
            return Optional.empty();
        }
        for (int i = 0; controls > 0 && i < lines.size(); i++) {
            if (controlCharacters(lines.get(i)) > 0) {
                findings.ofRow(FindingKind.CONTROL_CHARACTER, i + 1, null, Map.of());
            }
        }
        return Optional.of(this);
    }

    private static int controlCharacters(String line) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c < ' ' && c != '\t') || (c >= 0x7F && c < 0xA0)) {
                count++;
            }
        }
        return count;
    }

    /** UTF-16 without its mark: digits and commas have a zero byte on the same side every time. */
    private static Optional<Charset> wide(byte[] content) {
        int[] zeros = new int[2];
        int looked = Math.min(content.length & ~1, WIDE_SAMPLE);
        for (int i = 0; i < looked; i++) {
            zeros[i & 1] += content[i] == 0 ? 1 : 0;
        }
        if (looked < 8 || 10 * Math.max(zeros[0], zeros[1]) < 3 * looked || Math.min(zeros[0], zeros[1]) > looked / 50) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
