package org.merestone.web.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.merestone.data.account.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * The access rule that a route declares on its method, or else on its class.
 *
 * @param everybody whether no sign-in is needed
 * @param roles     one of these is needed; empty with {@code everybody} false: any member of staff
 */
public record AccessRule(boolean everybody, Set<Role> roles) {

    /** The declared rule, or nothing: a route without one stays shut. */
    public static Optional<AccessRule> of(HandlerMethod handler) {
        return on(handler.getMethod()).or(() -> on(handler.getBeanType()));
    }

    private static Optional<AccessRule> on(java.lang.reflect.AnnotatedElement element) {
        if (AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class)) {
            return Optional.of(new AccessRule(true, Set.of()));
        }
        OpenTo staff = AnnotatedElementUtils.findMergedAnnotation(element, OpenTo.class);
        return staff == null ? Optional.empty()
                : Optional.of(new AccessRule(false, Arrays.stream(staff.value()).collect(Collectors.toUnmodifiableSet())));
    }

    boolean admits(StaffMember member) {
        return everybody || roles.isEmpty() || roles.stream().anyMatch(member.account().roles()::contains);
    }
}
