package org.merestone.boundary.line;

/** What an import is busy with, in this order; the building of the network tells of its own stages under BUILDING. */
public enum ImportStage { READING, BUILDING, DIVISIONS, NODES, LINES }
