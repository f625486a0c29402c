package org.merestone.web.shell;

import java.util.Locale;
import java.util.Map;
import org.merestone.geo.Sentence;

/** A command ends without having done its work, for a reason that a person can mend. */
public final class ShellRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String BUNDLE = "messages.shell";

    private final transient Sentence sentence;
    private final boolean wrongWords;

    private ShellRefusal(Sentence sentence, boolean wrongWords) {
        super(sentence.key());
        this.sentence = sentence;
        this.wrongWords = wrongWords;
    }

    /** The words of the command line cannot be followed: exit status 2. */
    public static ShellRefusal wrongWords(String key, Map<String, Object> values) {
        return new ShellRefusal(new Sentence(BUNDLE, key, values), true);
    }

    /** The same for a sentence of another bundle. */
    public static ShellRefusal wrongWords(Sentence sentence) {
        return new ShellRefusal(sentence, true);
    }

    /** The data cannot be worked upon: exit status 1. */
    public static ShellRefusal ofData(String key, Map<String, Object> values) {
        return new ShellRefusal(new Sentence(BUNDLE, key, values), false);
    }

    /** The same for a sentence of another bundle. */
    public static ShellRefusal ofData(Sentence sentence) {
        return new ShellRefusal(sentence, false);
    }

    /** Whether the usage should be shown beside the sentence. */
    boolean isForWrongWords() {
        return wrongWords;
    }

    int status() {
        return wrongWords ? 2 : 1;
    }

    /** The sentence in Chinese, and in English on a line of its own. */
    String inBoth() {
        return inBoth(sentence);
    }

    /** A sentence of the shell's own bundle in both languages, for what is said without ending the command. */
    static String inBoth(String key, Map<String, Object> values) {
        return inBoth(new Sentence(BUNDLE, key, values));
    }

    private static String inBoth(Sentence sentence) {
        return sentence.in(Locale.CHINESE) + "\n" + sentence.in(Locale.ENGLISH);
    }
}
