package org.merestone.web.drafts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The strong ETag of a draft: its row version, which moves with every edit, confirmation and withdrawal. */
record DraftTag(long rowVersion) {

    private static final Pattern FORM = Pattern.compile("\"draft-(\\d{1,18})\"");

    String header() {
        return "\"draft-" + rowVersion + "\"";
    }

    /**
     * What {@code If-Match} says was read. Any version ({@code *}) is no answer to that question, and a weak tag or one that is not ours
     * matches nothing.
     *
     * @throws ResponseStatusException 428 where it is not said, 412 where it cannot be what stands
     */
    static DraftTag seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
        }
        Matcher tag = FORM.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        return new DraftTag(Long.parseLong(tag.group(1)));
    }
}
