package org.creativespaces.command.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who can sign in at the embedded authorization server. */
record Person(String username, String password, Grant grant) implements UserDetails {
    private static final long serialVersionUID = 1L;

    @Override
    public String getUsername() {
        return username;
    }

    /** As the password encoder wrote it. */
    @Override
    public String getPassword() {
        return password;
    }

    /** None of their own: what a person may do is in their token. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String toString() {
        return username;
    }
}
