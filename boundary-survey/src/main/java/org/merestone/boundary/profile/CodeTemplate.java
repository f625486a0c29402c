package org.merestone.boundary.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.merestone.data.conflict.Refusal;

/**
 * A template of codes (代码模板): fixed characters, and parts in braces that a line or a marker fills, as in
 * <code>{county6}{townA3}{townB3}</code>. It is read once from left to right and is no regular expression, so no text makes it slow.
 *
 * @param text letters, digits, hyphens and parts
 */
public record CodeTemplate(Kind kind, String text) {

    private static final int LONGEST_TEXT = 60;

    /** A part that is filled in, by the word in the braces and how many characters it has; a line's code has what its template has. */
    public enum Part {
        COUNTY6("county6", 6), TOWN_A3("townA3", 3), TOWN_B3("townB3", 3), TOWN_A9("townA9", 9), TOWN_B9("townB9", 9),
        LINE_CODE("lineCode", 0), SERIAL3("serial3", 3), TYPE_CODE("typeCode", 1), A3("a3", 3), B3("b3", 3), C3("c3", 3);

        private final String word;
        private final int most;

        Part(String word, int most) {
            this.word = word;
            this.most = most;
        }

        String braced() {
            return "{" + word + "}";
        }
    }

    /** What a template makes codes of. Every part of a kind is needed: without one of them two things could get the same code. */
    public enum Kind {
        /** 县内乡级界线. */
        LINE(20, EnumSet.of(Part.COUNTY6, Part.TOWN_A3, Part.TOWN_B3)),
        /** 跨县乡级界线. */
        LINE_ACROSS(20, EnumSet.of(Part.TOWN_A9, Part.TOWN_B9)),
        /** 界桩. */
        MARKER(24, EnumSet.of(Part.LINE_CODE, Part.SERIAL3, Part.TYPE_CODE)),
        /** 三交点. */
        JUNCTION(24, EnumSet.of(Part.COUNTY6, Part.A3, Part.B3, Part.C3));

        private final int longest;
        private final Set<Part> parts;

        Kind(int longest, Set<Part> parts) {
            this.longest = longest;
            this.parts = parts;
        }

        /** The parts that a template of this kind has, in braces. */
        public String parts() {
            return parts.stream().map(Part::braced).collect(Collectors.joining());
        }
    }

    /** @throws Refusal.NotAllowed when it is no template of its kind: a sentence says what is wrong with it */
    public CodeTemplate {
        text = text.strip();
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal.NotAllowed("profile.templateTooLong", LONGEST_TEXT);
        }
        check(kind, text);
    }

    /** The code of what has these parts. */
    public String fill(Map<Part, String> values) {
        StringBuilder code = new StringBuilder();
        for (Piece piece : pieces(kind, text)) {
            code.append(piece instanceof Fixed fixed ? fixed.text() : values.get(((Hole) piece).part()));
        }
        return code.toString();
    }

    /** Whether a code could have been made by this template; only for templates all of whose parts are digits of one length. */
    public boolean admits(String code) {
        int at = 0;
        for (Piece piece : pieces(kind, text)) {
            int length = piece instanceof Fixed fixed ? fixed.text().length() : ((Hole) piece).part().most;
            if (at + length > code.length()) {
                return false;
            }
            String found = code.substring(at, at + length);
            if (piece instanceof Fixed fixed ? !found.equals(fixed.text()) : !found.chars().allMatch(each -> each >= '0' && each <= '9')) {
                return false;
            }
            at += length;
        }
        return at == code.length();
    }

    private sealed interface Piece permits Fixed, Hole {}

    private record Fixed(String text) implements Piece {}

    private record Hole(Part part) implements Piece {}

    private static void check(Kind kind, String text) {
        List<Piece> pieces = pieces(kind, text);
        Set<Part> seen = EnumSet.noneOf(Part.class);
        for (Piece piece : pieces) {
            if (piece instanceof Hole hole && !seen.add(hole.part())) {
                throw new Refusal.NotAllowed("profile.partTwice", text, hole.part().braced());
            }
        }
        for (Part part : kind.parts) {
            if (!seen.contains(part)) {
                throw new Refusal.NotAllowed("profile.partMissing", text, part.braced(), kind.parts());
            }
        }
        if (kind == Kind.MARKER && !text.endsWith(Part.TYPE_CODE.braced())) {
            throw new Refusal.NotAllowed("profile.typeLast", text, Part.TYPE_CODE.braced());
        }
        requireShort(kind, text, length(pieces));
    }

    private static void requireShort(Kind kind, String text, int length) {
        if (length > kind.longest) {
            throw new Refusal.NotAllowed("profile.codeTooLong", text, length, kind.longest);
        }
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece instanceof Fixed fixed ? fixed.text().length() : ((Hole) piece).part().most).sum();
    }

    /** How long its codes are; those of markers without the code of their line. */
    int length() {
        return length(pieces(kind, text));
    }

    /** Refuses it where its codes would be too long behind the code of a line. */
    void requireShortBehind(int lineCode) {
        requireShort(kind, text, length() + lineCode);
    }

    private static List<Piece> pieces(Kind kind, String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder fixed = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new Refusal.NotAllowed("profile.braceOpen", text);
                }
                flush(fixed, pieces);
                pieces.add(new Hole(part(kind, text.substring(at, end + 1), text)));
                at = end;
            } else if (each >= '0' && each <= '9' || each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z' || each == '-') {
                fixed.append(each);
            } else {
                throw new Refusal.NotAllowed("profile.character", text, String.valueOf(each));
            }
        }
        flush(fixed, pieces);
        return pieces;
    }

    private static void flush(StringBuilder fixed, List<Piece> pieces) {
        if (!fixed.isEmpty()) {
            pieces.add(new Fixed(fixed.toString()));
            fixed.setLength(0);
        }
    }

    private static Part part(Kind kind, String braced, String text) {
        return Arrays.stream(Part.values()).filter(part -> kind.parts.contains(part) && part.braced().equals(braced)).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("profile.unknownPart", text, braced, kind.parts()));
    }
}
