package org.merestone.web.shell;

/** Tells what was found in files of areas or lines, one after the other. */
interface NetworkReport {

    /** @param file as it was named on the command line */
    void tell(String file, NetworkVerdict verdict);
}
