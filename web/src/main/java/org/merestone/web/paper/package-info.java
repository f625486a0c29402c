/** The papers of a line (成果资料): their page, the files, and the ledger of what was handed out. */
@NullMarked
package org.merestone.web.paper;

import org.jspecify.annotations.NullMarked;
