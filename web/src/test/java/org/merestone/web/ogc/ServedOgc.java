package org.merestone.web.ogc;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every test of the open interfaces begins with: the address of the served application, and a client that asks it. */
public abstract class ServedOgc {

    @LocalServerPort
    protected int port;
    protected OgcClient ogc;

    @BeforeEach
    protected final void ask() {
        ogc = new OgcClient(port);
    }
}
