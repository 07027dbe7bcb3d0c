package org.creativespaces.query.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.query.identity.Viewer.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What a reader is signed in as. Roles and regions that are not known here are passed over.
 *
 * @param roles by the claim {@code roles}, a list in lower case
 * @param organises the regions of the claim {@code regions}, a list of GSS codes, for who is an organiser
 * @param granted for who is a partner, by the claims {@code spaces}, a list of ids or {@code public}, and {@code regions}
 * @param subject by which the issuer knows the person; absent for a program and when nobody is signed in
 */
record Claims(
        Set<Role> roles,
        Set<RegionCode> organises,
        PartnerGrant granted,
        @Nullable String subject) {
    private static final Claims NONE = new Claims(Set.of(), Set.of(), PartnerGrant.NONE, null);
    /** Names a program; people have none. */
    private static final String PROGRAM = "actor";

    static Claims of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token ? of(token.getToken()) : NONE;
    }

    private static Claims of(Jwt token) {
        var named = list(token, "roles");
        var roles = Arrays.stream(Role.values())
                .filter(role -> named.contains(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        var subject = token.hasClaim(PROGRAM) ? null : token.getSubject();
        var regions = regions(list(token, "regions"));
        return new Claims(
                roles,
                roles.contains(Role.ORGANISER) ? regions : Set.of(),
                roles.contains(Role.PARTNER) ? PartnerGrant.of(list(token, "spaces"), regions) : PartnerGrant.NONE,
                subject);
    }

    private static Set<RegionCode> regions(List<String> codes) {
        return Regions.all().stream()
                .map(Region::code)
                .filter(code -> codes.contains(code.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> list(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
