package org.merestone.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.merestone.boundary.line.FindingText;
import org.merestone.data.conflict.Refusal;

/** What is refused, with the sentence that a person reads: whole in both languages, with what it is about filled in. */
public final class Refused {

    private Refused() {}

    /** An act is refused as this kind of refusal, and its sentence ends as one. */
    public static void with(Class<? extends Refusal> kind, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(kind, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(FindingText.ofRefusal(Locale.CHINESE, refusal)).as(key).endsWith("。").doesNotContain("{");
            assertThat(FindingText.ofRefusal(Locale.ENGLISH, refusal)).as(key).endsWith(".").doesNotContain("{");
        });
    }

    /** What breaks a rule of the field, or is not complete. */
    public static void asWrong(String key, ThrowingCallable act) {
        with(Refusal.NotAllowed.class, key, act);
    }

    /** What belongs to other hands. */
    public static void asOthers(String key, ThrowingCallable act) {
        with(Refusal.NotYours.class, key, act);
    }

    /** What is not there. */
    public static void asUnknown(String key, ThrowingCallable act) {
        with(Refusal.NotFound.class, key, act);
    }

    /** What its maker saw is no longer so. */
    public static void asLate(String key, ThrowingCallable act) {
        with(Refusal.Stale.class, key, act);
    }
}
