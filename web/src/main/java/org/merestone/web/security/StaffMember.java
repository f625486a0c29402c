package org.merestone.web.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.merestone.data.account.Account;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in member of staff, as sessions and tokens carry it. */
public record StaffMember(Account account) implements UserDetails {

    /** Whoever is signed in on this request. */
    public static Optional<StaffMember> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffMember member
                ? Optional.of(member) : Optional.empty();
    }

    public Actor as(Role role) {
        return account.as(role);
    }

    /** The first of these roles that the member holds; the access rule has seen to it that there is one. */
    public Actor as(Role... roles) {
        for (Role role : roles) {
            if (account.roles().contains(role)) {
                return account.as(role);
            }
        }
        throw new IllegalStateException(account.username() + " holds none of " + List.of(roles));
    }

    public boolean has(Role role) {
        return account.roles().contains(role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }

    @Override
    public String getPassword() {
        return account.passwordHash();
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    @Override
    public boolean isEnabled() {
        return account.enabled();
    }
}
