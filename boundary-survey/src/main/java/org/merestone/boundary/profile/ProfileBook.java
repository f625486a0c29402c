package org.merestone.boundary.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All profiles that nobody has withdrawn, as they count on a day. */
public record ProfileBook(List<Profile> profiles, LocalDate day) {

    private static final Comparator<Profile> NARROWEST_THEN_LATEST = Comparator.comparingInt((Profile each) -> each.prefix().length())
            .thenComparing(Profile::validFrom);

    public ProfileBook {
        profiles = List.copyOf(profiles);
    }

    /** The profile of a division: the narrowest that covers its code and, of the same divisions, the latest. */
    public Profile of(String code) {
        return profiles.stream().filter(each -> each.covers(code, day)).max(NARROWEST_THEN_LATEST).orElse(Profile.PROPOSED);
    }

    /** The same with one more profile, as if it counted already. */
    public ProfileBook with(Profile another) {
        LocalDate then = another.validFrom().isAfter(day) ? another.validFrom() : day;
        return new ProfileBook(Stream.concat(profiles.stream(), Stream.of(another)).toList(), then);
    }
}
