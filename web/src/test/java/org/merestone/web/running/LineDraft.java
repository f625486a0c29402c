package org.merestone.web.running;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A draft as an officer sees it through the interface: what a decision on it must name as seen. */
record LineDraft(String id, String task, long rowVersion, String fingerprint) {

    static LineDraft of(Visitor officer, String line) {
        for (JsonNode draft : officer.json("/api/v1/line-drafts")) {
            if (draft.get("line").asString().equals(line)) {
                return new LineDraft(draft.get("id").asString(), draft.get("task").asString(), draft.get("rowVersion").asLong(),
                        draft.get("fingerprint").asString());
            }
        }
        throw new IllegalStateException("no draft of " + line + " waits for anybody");
    }

    /** Where something is done to it. */
    String address(String what) {
        return "/api/v1/line-drafts/" + id + "/" + what;
    }

    Map<String, Object> confirmation() {
        return Map.of("fingerprint", fingerprint);
    }

    Map<String, Object> approval(String document) {
        return Map.of("rowVersion", rowVersion, "fingerprint", fingerprint, "documentNo", document, "approvedOn", "2026-03-01",
                "classification", "PUBLIC");
    }
}
