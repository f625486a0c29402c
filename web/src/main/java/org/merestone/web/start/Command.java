package org.merestone.web.start;

import java.io.PrintStream;
import java.util.List;

/** A command of the shell that works on the register without serving it. */
public interface Command {

    /** The first word on the command line. */
    String word();

    /**
     * Does the work.
     *
     * @return the exit status: 0 when all is well, 1 when the register or the input is not
     * @throws IllegalArgumentException with a sentence when the arguments cannot be followed
     */
    int run(List<String> arguments, PrintStream out);
}
