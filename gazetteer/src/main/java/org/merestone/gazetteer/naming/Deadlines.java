package org.merestone.gazetteer.naming;

import java.util.List;

/** Where there are things with a last day beside the clocks of cases. */
public interface Deadlines {

    /** Those that run now. */
    List<Due> running();
}
