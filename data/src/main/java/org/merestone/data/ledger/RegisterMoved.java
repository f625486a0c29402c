package org.merestone.data.ledger;

/** The register has moved on to this version; published within the writing transaction, for listeners after its commit. */
public record RegisterMoved(long version) {}
