package org.merestone.web.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merestone.web.request.BadRequest;

/** The words, texts, numbers and signs of a filter in CQL2 Text, one after the other. */
final class Tokens {

    private final List<Token> tokens;
    private int next;

    Tokens(String filter) {
        tokens = new Splitter(filter).split();
    }

    /** What a token is. */
    enum Type { WORD, QUOTED_NAME, TEXT, NUMBER, SIGN, END }

    /** @param at position of its first character, from 1 */
    record Token(Type type, String text, int at) {

        boolean is(String word) {
            return (type == Type.WORD || type == Type.SIGN) && text.equalsIgnoreCase(word);
        }

        String upper() {
            return type == Type.WORD ? text.toUpperCase(Locale.ROOT) : "";
        }
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next token if it is a word or sign. */
    boolean takeIf(String word) {
        if (peek().is(word)) {
            take();
            return true;
        }
        return false;
    }

    void require(String word) {
        if (!takeIf(word)) {
            throw unexpected(peek(), word);
        }
    }

    static BadRequest unexpected(Token token, String expected) {
        return token.type() == Type.END ? new BadRequest("cql.end", token.at(), expected)
                : new BadRequest("cql.unexpected", token.at(), FilterBuilder.shown(token.text()), expected);
    }

    private static final class Splitter {

        private final String filter;
        private final List<Token> tokens = new ArrayList<>();
        private int at;

        Splitter(String filter) {
            this.filter = filter;
        }

        List<Token> split() {
            while (true) {
                while (at < filter.length() && Character.isWhitespace(filter.charAt(at))) {
                    at++;
                }
                if (at == filter.length()) {
                    tokens.add(new Token(Type.END, "", at + 1));
                    return List.copyOf(tokens);
                }
                one(filter.codePointAt(at));
            }
        }

        private void one(int c) {
            int from = at;
            if (c == '\'') {
                tokens.add(new Token(Type.TEXT, quoted('\''), from + 1));
            } else if (c == '"') {
                tokens.add(new Token(Type.QUOTED_NAME, quoted('"'), from + 1));
            } else if (c >= '0' && c <= '9' || c == '.' && digit(at + 1)) {
                number();
                tokens.add(new Token(Type.NUMBER, filter.substring(from, at), from + 1));
            } else if (c == ':' || c == '_' || Character.isLetter(c)) {
                while (at < filter.length() && inName(filter.codePointAt(at))) {
                    at += Character.charCount(filter.codePointAt(at));
                }
                tokens.add(new Token(Type.WORD, filter.substring(from, at), from + 1));
            } else {
                sign(c);
                tokens.add(new Token(Type.SIGN, filter.substring(from, at), from + 1));
            }
        }

        private void sign(int c) {
            String two = filter.substring(at, Math.min(at + 2, filter.length()));
            if (two.equals("<>") || two.equals("<=") || two.equals(">=")) {
                at += 2;
            } else if ("=<>(),+-".indexOf(c) >= 0) {
                at++;
            } else {
                throw new BadRequest("cql.character", at + 1, new String(Character.toChars(c)));
            }
        }

        private void number() {
            digits();
            if (at < filter.length() && filter.charAt(at) == '.') {
                at++;
                digits();
            }
            if (at < filter.length() && (filter.charAt(at) == 'e' || filter.charAt(at) == 'E')) {
                int sign = at + 1 < filter.length() && "+-".indexOf(filter.charAt(at + 1)) >= 0 ? 1 : 0;
                if (digit(at + 1 + sign)) {
                    at += 1 + sign;
                    digits();
                }
            }
        }

        private void digits() {
            while (digit(at)) {
                at++;
            }
        }

        private boolean digit(int i) {
            return i < filter.length() && filter.charAt(i) >= '0' && filter.charAt(i) <= '9';
        }

        private static boolean inName(int c) {
            return c == ':' || c == '_' || c == '.' || Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        /** A quote within is doubled, or has a backslash before it. */
        private String quoted(char quote) {
            int from = at++;
            StringBuilder text = new StringBuilder();
            while (at < filter.length()) {
                char c = filter.charAt(at++);
                boolean another = at < filter.length() && filter.charAt(at) == quote;
                if (another && (c == quote || c == '\\')) {
                    text.append(quote);
                    at++;
                } else if (c == quote) {
                    return text.toString();
                } else {
                    text.append(c);
                }
            }
            throw new BadRequest("cql.openQuote", from + 1);
        }
    }
}
