package org.merestone.web.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** A command that is done when it returns, without server, database or Spring. */
public interface ShellCommand {

    /** The word that calls it: {@code convert}. */
    String word();

    /** Its options one by one, for a person who asks for help; empty where the usage says all. */
    default String help() {
        return "";
    }

    /**
     * Does it.
     *
     * @param arguments what follows the word
     * @param in        standard input
     * @param out       results
     * @param err       sentences for a person
     * @return exit status: 0, or 1 where the data were refused or something was found that blocks
     * @throws ShellRefusal for words that cannot be followed and for data that cannot be read; the caller prints its sentence
     */
    int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err);
}
