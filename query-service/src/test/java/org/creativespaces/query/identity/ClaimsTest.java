package org.creativespaces.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimsTest {
    @Test
    void nobody_has_no_role() {
        var anonymous =
                new AnonymousAuthenticationToken("key", "nobody", List.of(new SimpleGrantedAuthority("ROLE_AUDITOR")));

        assertThat(Claims.of(null).roles()).isEmpty();
        assertThat(Claims.of(anonymous).roles()).isEmpty();
    }

    @Test
    void an_organiser_is_one_in_the_regions_named_and_known() {
        var claims = claims(List.of("organiser", "Auditor", "king"), List.of("E12000007", "E99999999", "*"));

        assertThat(claims.roles()).containsExactly(Role.ORGANISER);
        assertThat(claims.organises()).containsExactly(new RegionCode("E12000007"));
    }

    @Test
    void regions_mean_nothing_without_the_role() {
        assertThat(claims(List.of("partner"), List.of("E12000007")).organises()).isEmpty();
    }

    @Test
    void a_partner_is_granted_the_spaces_named_and_the_public_ones_of_the_regions_named() {
        var claims = granted(
                List.of("partner"),
                List.of("0190A5C0-0000-7000-8000-000000000001", "0190a5c0", "1-1-1-1-1", "Public", ""),
                List.of("E12000007", "E99999999"));

        assertThat(claims.granted())
                .isEqualTo(new PartnerGrant(
                        false,
                        List.of(new RegionCode("E12000007")),
                        List.of(SpaceId.of("0190a5c0-0000-7000-8000-000000000001"))));
        assertThat(claims.organises()).isEmpty();
    }

    @Test
    void one_word_grants_all_public_spaces() {
        assertThat(granted(List.of("partner"), List.of("public"), List.of()).granted())
                .isEqualTo(new PartnerGrant(true, List.of(), List.of()));
    }

    @Test
    void nothing_is_granted_without_the_claims_or_without_the_role() {
        assertThat(granted(List.of("partner"), null, null).granted()).isEqualTo(PartnerGrant.NONE);
        assertThat(granted(List.of("organiser", "auditor"), List.of("public"), List.of("E12000007"))
                        .granted())
                .isEqualTo(PartnerGrant.NONE);
    }

    @Test
    void a_person_has_a_subject_and_a_program_has_none() {
        assertThat(Claims.of(signedIn(new TestTokens().decode("participant"))).subject())
                .isEqualTo("participant");
        assertThat(Claims.of(signedIn(new TestTokens().decode("partner"))).subject())
                .isNull();
    }

    @Test
    void a_token_without_claims_is_nobody_in_particular() {
        var token = Jwt.withTokenValue("t").header("alg", "none").subject("s").build();

        assertThat(Claims.of(signedIn(token)).roles()).isEmpty();
    }

    private static Claims claims(List<String> roles, List<String> regions) {
        return granted(roles, null, regions);
    }

    private static Claims granted(List<String> roles, List<String> spaces, List<String> regions) {
        var token = Jwt.withTokenValue("t").header("alg", "none").claim("roles", roles);
        if (spaces != null) token.claim("spaces", spaces);
        if (regions != null) token.claim("regions", regions);
        return Claims.of(signedIn(token.build()));
    }

    private static JwtAuthenticationToken signedIn(Jwt token) {
        return new JwtAuthenticationToken(token);
    }
}
