package org.merestone.web.problem;

import org.merestone.data.conflict.Refusal;
import org.springframework.http.HttpStatus;

/** The HTTP status that each kind of refusal is answered with. */
public final class RefusalStatus {

    private RefusalStatus() {}

    public static HttpStatus of(Refusal refusal) {
        return refusal instanceof Refusal.NotYours ? HttpStatus.FORBIDDEN
                : refusal instanceof Refusal.NotFound ? HttpStatus.NOT_FOUND
                : refusal instanceof Refusal.Stale ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
