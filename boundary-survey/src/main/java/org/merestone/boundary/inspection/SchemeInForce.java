package org.merestone.boundary.inspection;

import java.util.UUID;

/** The scheme that counts, and which version of it. */
public record SchemeInForce(UUID id, int versionNo, Scheme scheme, String reason) {}
