package org.merestone.gazetteer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds what is one character off, added, left out, exchanged or swapped with its neighbour. One slip leaves a half of what is typed as it
 * was, so only the terms that begin with the first half are compared, and, in a field that has them backwards, those that end with the
 * second; an automaton of the whole word would look behind every first character that there is.
 */
final class OneEdit extends MultiTermQuery {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final BytesRef typed;
    private final BytesRef kept;

    /** @param kept so many characters at the beginning stay as they are */
    private OneEdit(Field field, String typed, int kept) {
        super(field.name(), CONSTANT_SCORE_BLENDED_REWRITE);
        this.typed = new BytesRef(typed);
        this.kept = new BytesRef(typed.substring(0, typed.offsetByCodePoints(0, kept)));
    }

    /** @param field one that has its terms backwards, too: see {@link Field#back} */
    static Query of(Field field, String typed) {
        int[] characters = typed.codePoints().toArray();
        int middle = characters.length / 2;
        List<String> whole = new ArrayList<>();
        for (int i = 1; i < characters.length; i++) {
            whole.add(text(characters, 0, i - 1) + text(characters, i, i + 1) + text(characters, i - 1, i)
                    + text(characters, i + 1, characters.length));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean odd = characters.length % 2 == 1;
        // Of a short word a half says little: both may have the character in the middle, if what stands in its place is asked for apart.
        boolean shared = odd && (characters.length == 3 || Ladder.isLatin(typed));
        if (shared) {
            String before = text(characters, 0, middle);
            String behind = text(characters, middle + 1, characters.length);
            whole.add(before + behind);
            if (characters.length == 3) {
                any.add(new TermQuery(new Term(field.gap().name(), before + behind)), Occur.SHOULD);
            } else {
                LETTERS.chars().forEach(letter -> whole.add(before + (char) letter + behind));
            }
        }
        int kept = shared ? middle + 1 : middle;
        any.add(new OneEdit(field, typed, kept), Occur.SHOULD);
        any.add(new OneEdit(field.back(), Field.backwards(typed), odd ? middle + 1 : middle), Occur.SHOULD);
        return any.add(new TermInSetQuery(field.name(), whole.stream().map(BytesRef::new).toList()), Occur.SHOULD).build();
    }

    private static String text(int[] characters, int from, int to) {
        return new String(characters, from, to - from);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new FilteredTermsEnum(terms.iterator()) {

            {
                setInitialSeekTerm(kept);
            }

            @Override
            protected AcceptStatus accept(BytesRef term) {
                return !StringHelper.startsWith(term, kept) ? AcceptStatus.END : isNear(typed, term) ? AcceptStatus.YES : AcceptStatus.NO;
            }
        };
    }

    /** Whether two words in UTF-8 are equal but for one character at most, which either may have and the other not. */
    private static boolean isNear(BytesRef one, BytesRef other) {
        int shorter = Math.min(one.length, other.length);
        int head = 0;
        while (head < shorter && at(one, head) == at(other, head)) {
            head++;
        }
        while (head > 0 && (head < one.length && isInside(at(one, head)) || head < other.length && isInside(at(other, head)))) {
            head--;
        }
        int tail = 0;
        while (tail < shorter - head && at(one, one.length - 1 - tail) == at(other, other.length - 1 - tail)) {
            tail++;
        }
        while (tail > 0 && isInside(at(one, one.length - tail))) {
            tail--;
        }
        return isOneAtMost(one, head, tail) && isOneAtMost(other, head, tail);
    }

    private static byte at(BytesRef word, int place) {
        return word.bytes[word.offset + place];
    }

    /** Whether a byte of UTF-8 goes on with a character. */
    private static boolean isInside(byte part) {
        return (part & 0xC0) == 0x80;
    }

    private static boolean isOneAtMost(BytesRef word, int head, int tail) {
        int characters = 0;
        for (int place = head; place < word.length - tail; place++) {
            characters += isInside(at(word, place)) ? 0 : 1;
        }
        return characters <= 1;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String unused) {
        return getField() + ":" + kept.utf8ToString() + "*, " + typed.utf8ToString() + "~1";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && typed.equals(((OneEdit) other).typed) && kept.equals(((OneEdit) other).kept);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + typed.hashCode();
    }
}
