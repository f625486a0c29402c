/**
 * Commands for the shell and for scripts that need no server, no database and no Spring: each starts in well under three seconds.
 * {@link org.merestone.web.shell.ShellCommands} lists them; a new one implements {@link org.merestone.web.shell.ShellCommand}, joins that
 * list and its usage, and throws {@link org.merestone.web.shell.ShellRefusal} for whatever a person can mend.
 *
 * <p>Exit status: 0 done and nothing wrong, 1 the data were refused or something was found that blocks, 2 the words of the command line
 * cannot be followed. Results go to standard output, sentences to standard error, in Chinese and English.
 */
@NullMarked
package org.merestone.web.shell;

import org.jspecify.annotations.NullMarked;
