package org.merestone.gazetteer.search;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Finds what is one character off, added, left out, exchanged or swapped with its neighbour. What is looked for is compiled once for all
 * fields that it is looked for in, which is half of what the question takes.
 */
final class OneEdit extends MultiTermQuery {

    private final String value;
    private final CompiledAutomaton shape;

    private OneEdit(Field field, String value, CompiledAutomaton shape) {
        super(field.name(), CONSTANT_SCORE_BLENDED_REWRITE);
        this.value = value;
        this.shape = shape;
    }

    static OneEdit of(Field field, String value) {
        return new OneEdit(field, value, new CompiledAutomaton(new LevenshteinAutomata(value, true).toAutomaton(1), true, false));
    }

    /** The same in another field. */
    OneEdit in(Field other) {
        return new OneEdit(other, value, shape);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return shape.getTermsEnum(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String unused) {
        return getField() + ":" + value + "~1";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && value.equals(((OneEdit) other).value);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + value.hashCode();
    }
}
