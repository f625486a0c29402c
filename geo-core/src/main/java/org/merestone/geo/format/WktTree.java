package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A node of a coordinate system's well-known text: {@code KEYWORD["name",value,CHILD[…]]}. Reads WKT 1 of OGC and ESRI and WKT 2.
 *
 * @param keyword  upper case
 * @param values   quoted texts and bare words or numbers, in their order
 * @param children nodes inside, in their order
 */
record WktTree(String keyword, List<String> values, List<WktTree> children) {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 16;

    /** The tree of a text, or nothing where it is none. */
    static Optional<WktTree> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Parser parser = new Parser(text);
        Optional<WktTree> tree = parser.node(0);
        return tree.filter(whole -> parser.isAtEnd());
    }

    String name() {
        return values.isEmpty() ? "" : values.get(0);
    }

    Optional<WktTree> child(String... keywords) {
        return Stream.of(keywords).flatMap(word -> children.stream().filter(node -> node.keyword.equals(word))).findFirst();
    }

    /** The first node of a kind anywhere below. */
    Optional<WktTree> below(String... keywords) {
        return child(keywords).or(() -> children.stream().flatMap(node -> node.below(keywords).stream()).findFirst());
    }

    /** Number of a PARAMETER whose name, without case and separators, is this. */
    OptionalDouble parameter(String name) {
        return Stream.concat(children.stream(), children.stream().flatMap(node -> node.children.stream()))
                .filter(node -> node.keyword.equals("PARAMETER") && plain(node.name()).equals(name) && node.values.size() > 1)
                .flatMapToDouble(node -> number(node.values.get(1)).stream()).findFirst();
    }

    /** A number in decimal digits; the d or f that may end a number of Java is no part of one. */
    static OptionalDouble number(String text) {
        if (!text.isEmpty() && "dDfF".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            skip();
            return at == text.length();
        }

        Optional<WktTree> node(int depth) {
            String keyword = word();
            if (keyword.isEmpty() || depth > DEEPEST || !take('[') && !take('(')) {
                return Optional.empty();
            }
            List<String> values = new ArrayList<>();
            List<WktTree> children = new ArrayList<>();
            do {
                skip();
                int start = at;
                if (take('"')) {
                    values.add(quoted());
                } else {
                    String bare = word();
                    skip();
                    if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(')) {
                        at = start;
                        Optional<WktTree> child = node(depth + 1);
                        if (child.isEmpty()) {
                            return child;
                        }
                        children.add(child.get());
                    } else {
                        values.add(bare);
                    }
                }
            } while (take(','));
            return take(']') || take(')')
                    ? Optional.of(new WktTree(keyword.toUpperCase(Locale.ROOT), List.copyOf(values), List.copyOf(children)))
                            : Optional.empty();
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    value.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    value.append(text.charAt(at++));
                } else {
                    break;
                }
            }
            return value.toString();
        }

        private String word() {
            skip();
            int start = at;
            while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private boolean take(char wanted) {
            skip();
            boolean there = at < text.length() && text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        private void skip() {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff' || text.charAt(at) == 0)) {
                at++;
            }
        }
    }
}
