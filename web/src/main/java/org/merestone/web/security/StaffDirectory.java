package org.merestone.web.security;

import org.merestone.data.account.Accounts;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account that somebody signs in with. */
@Component
class StaffDirectory implements UserDetailsService {

    private final Accounts accounts;

    StaffDirectory(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.byUsername(username).map(StaffMember::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
