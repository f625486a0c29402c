package org.merestone.gazetteer.paper;

import java.util.UUID;

/** What papers are asked of: a case, or a batch of cases that goes one way. */
public sealed interface Subject {

    UUID id();

    record OneCase(UUID id) implements Subject {}

    record WholeBatch(UUID id) implements Subject {}
}
