package org.merestone.data.schema;

import org.jspecify.annotations.Nullable;

/** The database given cannot hold the register; the message says, in both languages, what to do. */
public final class UnfitDatabase extends RuntimeException {

    public UnfitDatabase(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + "\n" + english, cause);
    }
}
