package org.merestone.gazetteer.naming;

import java.util.List;

/** Looks at a case before it goes through a gate, and says what is in the way. The parts of a case that others keep have one each. */
public interface CaseGate {

    /** Where a case is looked at. */
    enum At { SUBMISSION, DECISION }

    /** What is in the way, the gravest first; empty where the case may pass. */
    List<Obstacle> obstacles(NamingCase namingCase, At at);
}
