package org.merestone.gazetteer.naming;

import java.util.List;
import org.springframework.stereotype.Service;

/** All the gates that a case goes through. */
@Service
public class CaseGates {

    private final List<CaseGate> gates;

    CaseGates(List<CaseGate> gates) {
        this.gates = List.copyOf(gates);
    }

    /** What is in the way of a case. */
    public List<Obstacle> obstacles(NamingCase namingCase, CaseGate.At at) {
        return gates.stream().flatMap(gate -> gate.obstacles(namingCase, at).stream()).toList();
    }

    /** Lets a case through, or refuses with the first thing that is in the way. */
    void require(NamingCase namingCase, CaseGate.At at) {
        obstacles(namingCase, at).stream().findFirst().ifPresent(obstacle -> {
            throw obstacle.refusal();
        });
    }
}
