package org.merestone.boundary.agreement;

import java.time.LocalDate;
import org.merestone.data.conflict.Refusal;

/** Who puts a name to an agreement for a side: its representative (签字代表), their post, and the day. */
public record Signer(String name, String post, LocalDate signedOn) {

    private static final int LONGEST = 60;

    /** @throws Refusal.NotAllowed when name or post is missing or too long */
    public Signer {
        name = name.strip();
        post = post.strip();
        if (name.isEmpty() || post.isEmpty() || name.length() > LONGEST || post.length() > LONGEST) {
            throw new Refusal.NotAllowed("agreement.signerMissing", LONGEST);
        }
    }
}
