package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the character set of text that does not say it: UTF-8 where all of it is UTF-8, which hardly happens by accident; otherwise
 * GB18030 where all of it can be read so, which proves nothing and is told with a sample to look at.
 */
final class TextCoding {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_SAMPLE = 24;

    private boolean utf8 = true;
    private boolean chinese = true;
    private String utf8Sample = "";
    private String chineseSample = "";

    /** Looks at one piece of text; {@code cut} says that its last character may be incomplete. */
    void look(byte[] bytes, int from, int length, boolean cut) {
        boolean ascii = true;
        for (int i = from; i < from + length && ascii; i++) {
            ascii = bytes[i] >= 0;
        }
        if (ascii) {
            return;
        }
        if (utf8) {
            Optional<String> text = decode(bytes, from, length, StandardCharsets.UTF_8, cut);
            utf8 = text.isPresent();
            utf8Sample = utf8Sample.isEmpty() ? text.map(TextCoding::sample).orElse("") : utf8Sample;
        }
        if (chinese) {
            Optional<String> text = decode(bytes, from, length, GB18030, cut);
            chinese = text.isPresent();
            chineseSample = chineseSample.isEmpty() ? text.map(TextCoding::sample).orElse("") : chineseSample;
        }
    }

    /** The character set, with what is to be said about it; a file that is neither is refused. */
    Charset settle(String part, Intake intake) {
        if (utf8) {
            if (!utf8Sample.isEmpty()) {
                intake.tell(VectorFault.TEXT_IS_UTF8, FilePlace.part(part), Map.of("sample", utf8Sample));
            }
            return StandardCharsets.UTF_8;
        }
        if (chinese) {
            intake.tell(VectorFault.TEXT_GUESSED, FilePlace.part(part), Map.of("sample", chineseSample),
                    new VectorMend.ReadTextAs(GB18030));
            return GB18030;
        }
        throw new FormatRefused(VectorFault.TEXT_UNREADABLE, FilePlace.part(part), Map.of());
    }

    /** Whether bytes are UTF-8 throughout, looked at piece by piece; the last character may be cut off. */
    static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 12);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, false);
        }
        return !result.isError();
    }

    /** The text of bytes, or nothing where they are not of the character set; with {@code cut} up to three last bytes may be left out. */
    static Optional<String> decode(byte[] bytes, int from, int length, Charset charset, boolean cut) {
        for (int drop = 0; drop <= (cut ? Math.min(3, length) : 0); drop++) {
            try {
                return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, from, length - drop)).toString());
            } catch (CharacterCodingException e) {
                // one byte less, or not of this character set
            }
        }
        return Optional.empty();
    }

    /** The character set that a .cpg file names: UTF-8, GBK, 936, ANSI 1252, ISO 88591 … */
    static Optional<Charset> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace("\ufeff", "").replaceFirst("^(ANSI|OEM|CP)[ _-]*", "");
        if (name.matches("936|GBK|GB2312|GB18030|54936|X-GBK|EUC-CN|MS936")) {
            return Optional.of(GB18030);
        }
        if (name.matches("65001|UTF-?8")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        String known = name.matches("125[0-8]") ? "windows-" + name : name.replaceFirst("^(ISO)?[ _-]?8859[_-]?(\\d{1,2})$", "ISO-8859-$2");
        return known.matches("[A-Z0-9][\\w.:+-]{0,40}|windows-\\d+") && Charset.isSupported(known) ? Optional.of(Charset.forName(known))
                : Optional.empty();
    }

    private static String sample(String text) {
        String words = text.strip();
        int first = 0;
        while (first < words.length() && words.charAt(first) < 128) {
            first++;
        }
        int start = Math.max(0, Math.min(first, words.length()) - 4);
        return words.substring(start, Math.min(words.length(), start + LONGEST_SAMPLE)).replaceAll("\\s+", " ");
    }
}
