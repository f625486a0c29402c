package org.merestone.web.cql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.web.cql.Tokens.Token;
import org.merestone.web.cql.Tokens.Type;

/** Reads CQL2 Text by recursive descent, along the grammar of annex B of the standard. */
final class TextReader {

    private final Tokens tokens;
    private final FilterBuilder builder;
    private final WktReader geometries;

    TextReader(String filter, FilterBuilder builder) {
        this.tokens = new Tokens(filter);
        this.builder = builder;
        this.geometries = new WktReader(tokens, builder);
    }

    Filter read() {
        Filter filter = either();
        if (tokens.peek().type() != Type.END) {
            throw Tokens.unexpected(tokens.peek(), "AND, OR");
        }
        return filter;
    }

    private Filter either() {
        builder.enter(tokens.peek().at());
        List<Filter> parts = new ArrayList<>(List.of(all()));
        while (tokens.takeIf("OR")) {
            parts.add(all());
        }
        builder.leave();
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(List.copyOf(parts));
    }

    private Filter all() {
        List<Filter> parts = new ArrayList<>(List.of(factor()));
        while (tokens.takeIf("AND")) {
            parts.add(factor());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.And(List.copyOf(parts));
    }

    private Filter factor() {
        boolean not = false;
        while (tokens.peek().is("NOT")) {
            builder.enter(tokens.take().at());
            builder.leave();
            not = !not;
        }
        Filter filter = primary();
        return not ? new Filter.Not(filter) : filter;
    }

    private Filter primary() {
        Token token = tokens.peek();
        if (tokens.takeIf("(")) {
            Filter inner = either();
            tokens.require(")");
            return inner;
        }
        boolean call = tokens.peekSecond().is("(");
        if (call && token.upper().startsWith("S_")) {
            return spatial();
        }
        if (call && token.upper().startsWith("T_")) {
            return temporal();
        }
        if ((token.is("TRUE") || token.is("FALSE")) && !isOperator(tokens.peekSecond())) {
            return new Filter.Always(tokens.take().is("TRUE"));
        }
        return comparison();
    }

    private static boolean isOperator(Token token) {
        return Relation.ofSign(token.text()) != null || token.is("IN") || token.is("IS") || token.is("BETWEEN") || token.is("LIKE");
    }

    private Filter comparison() {
        builder.enter(tokens.peek().at());
        Operand left = scalar();
        Token operator = tokens.take();
        boolean not = operator.is("NOT");
        Token what = not ? tokens.take() : operator;
        Filter filter = comparison(left, what, not);
        builder.leave();
        return not ? new Filter.Not(filter) : filter;
    }

    private Filter comparison(Operand left, Token operator, boolean not) {
        Relation relation = operator.type() == Type.SIGN && !not ? Relation.ofSign(operator.text()) : null;
        if (relation != null) {
            return builder.comparison(relation, left, scalar(), operator.at());
        }
        return switch (operator.upper()) {
            case "LIKE" -> builder.like(left, scalar(), operator.at());
            case "BETWEEN" -> {
                Operand low = scalar();
                tokens.require("AND");
                yield builder.between(left, low, scalar(), operator.at());
            }
            case "IN" -> builder.oneOf(left, list(), operator.at());
            case "IS" -> {
                if (not) {
                    throw Tokens.unexpected(operator, "LIKE, BETWEEN, IN");
                }
                boolean present = tokens.takeIf("NOT");
                tokens.require("NULL");
                yield present ? new Filter.Not(new Filter.Missing(left)) : new Filter.Missing(left);
            }
            default -> throw Tokens.unexpected(operator, "= <> < > <= >= LIKE BETWEEN IN IS");
        };
    }

    private List<Operand> list() {
        tokens.require("(");
        List<Operand> list = new ArrayList<>(List.of(scalar()));
        while (tokens.takeIf(",")) {
            list.add(scalar());
        }
        tokens.require(")");
        return list;
    }

    /** A property, a text, a number, true or false, a date, or one of these folded. */
    private Operand scalar() {
        Token token = tokens.take();
        return switch (token.type()) {
            case TEXT -> builder.literal(token.text(), Kind.TEXT, token.at());
            case NUMBER -> number(token, 1);
            case QUOTED_NAME -> builder.named(token.text(), token.at());
            case SIGN -> signed(token);
            case WORD -> word(token);
            case END -> throw Tokens.unexpected(token, "…");
        };
    }

    private Operand signed(Token sign) {
        if ((sign.is("-") || sign.is("+")) && tokens.peek().type() == Type.NUMBER) {
            return number(tokens.take(), sign.is("-") ? -1 : 1);
        }
        throw Tokens.unexpected(sign, "…");
    }

    private Operand number(Token token, int sign) {
        return builder.literal(sign * Double.parseDouble(token.text()), Kind.NUMBER, token.at());
    }

    private Operand word(Token word) {
        if (tokens.peek().is("(")) {
            return switch (word.upper()) {
                case "CASEI", "ACCENTI" -> {
                    builder.enter(word.at());
                    tokens.require("(");
                    Operand inner = scalar();
                    tokens.require(")");
                    builder.leave();
                    yield builder.folded(inner, Operand.Fold.valueOf(word.upper()), word.at());
                }
                case "DATE" -> builder.date(argument(), word.at());
                case "TIMESTAMP" -> builder.timestamp(argument(), word.at());
                default -> throw Tokens.unexpected(word, "CASEI, ACCENTI, DATE, TIMESTAMP");
            };
        }
        if (word.is("TRUE") || word.is("FALSE")) {
            return builder.literal(word.is("TRUE"), Kind.TRUTH, word.at());
        }
        return builder.named(word.text(), word.at());
    }

    private String argument() {
        tokens.require("(");
        Token text = tokens.take();
        if (text.type() != Type.TEXT) {
            throw Tokens.unexpected(text, "'…'");
        }
        tokens.require(")");
        return text.text();
    }

    private Filter spatial() {
        Token name = tokens.take();
        SpatialRelation relation = oneOf(SpatialRelation.values(), name);
        builder.enter(name.at());
        tokens.require("(");
        Operand left = place();
        tokens.require(",");
        Operand right = place();
        tokens.require(")");
        builder.leave();
        return builder.spatial(relation, left, right, name.at());
    }

    private Operand place() {
        return geometries.startsHere() ? geometries.read() : scalar();
    }

    private Filter temporal() {
        Token name = tokens.take();
        TemporalRelation relation = oneOf(TemporalRelation.values(), name);
        builder.enter(name.at());
        tokens.require("(");
        Filter.Time left = time();
        tokens.require(",");
        Filter.Time right = time();
        tokens.require(")");
        builder.leave();
        return builder.temporal(relation, left, right, name.at());
    }

    private Filter.Time time() {
        Token token = tokens.peek();
        if (!token.is("INTERVAL") || !tokens.peekSecond().is("(")) {
            return builder.day(scalar(), token.at());
        }
        tokens.take();
        tokens.require("(");
        Operand from = end();
        tokens.require(",");
        Operand to = end();
        tokens.require(")");
        return builder.interval(from, to, token.at());
    }

    private @Nullable Operand end() {
        Token token = tokens.peek();
        if (token.type() == Type.TEXT) {
            tokens.take();
            return builder.end(token.text(), token.at());
        }
        return scalar();
    }

    private static <E extends Enum<E>> E oneOf(E[] values, Token name) {
        for (E value : values) {
            if (value.name().equals(name.upper())) {
                return value;
            }
        }
        throw Tokens.unexpected(name, String.join(", ", java.util.Arrays.stream(values).map(Enum::name).toList()));
    }
}
