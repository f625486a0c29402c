package org.merestone.web.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file of any size, whatever ends them (LF or CRLF), without the byte-order mark. A line that is not UTF-8 is read as
 * GB18030, as older programs write it; of a line longer than 64 KiB the rest is passed over.
 */
final class TextLines {

    private static final int LONGEST = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final InputStream in;
    private boolean started;
    private long foreign;

    TextLines(InputStream in) {
        this.in = in;
    }

    /** How many lines were not UTF-8. */
    long foreign() {
        return foreign;
    }

    /** Whether the next line has not come yet, so that a reader on the other side of a pipe should be served first. */
    boolean waits() throws IOException {
        return in.available() == 0;
    }

    /**
     * The next line; null after the last.
     *
     * @throws ShellRefusal for a text in UTF-16
     */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        int sign = in.read();
        if (sign < 0) {
            return null;
        }
        for (; sign >= 0 && sign != '\n'; sign = in.read()) {
            if (line.size() < LONGEST) {
                line.write(sign);
            }
        }
        byte[] bytes = line.toByteArray();
        int from = started ? 0 : mark(bytes);
        started = true;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return decode(bytes, from, to);
    }

    private static int mark(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            throw ShellRefusal.ofData("convert.utf16", Map.of());
        }
        boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private String decode(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            foreign += bytes.length < LONGEST ? 1 : 0;
            return new String(bytes, from, to - from, bytes.length < LONGEST ? GB18030 : StandardCharsets.UTF_8);
        }
    }
}
