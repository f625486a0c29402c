package org.merestone.web.running;

import java.net.URI;

/** What serves Merestone to a test. */
sealed interface Serving extends AutoCloseable permits RunningMerestone, MerestoneByOurClock {

    URI address();

    @Override
    void close();
}
