package org.creativespaces.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
    void a_partner_is_granted_the_spaces_and_regions_that_the_token_names() {
        var space = "0190a5c0-0000-7000-8000-000000000001";
        var token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("roles", List.of("partner"))
                .claim("spaces", List.of(space, "public", "everything"))
                .claim("regions", List.of("E12000007", "E99999999"))
                .build();

        assertThat(Claims.of(signedIn(token)).granted())
                .isEqualTo(new PartnerGrant(true, Set.of(new RegionCode("E12000007")), Set.of(SpaceId.of(space))));
        assertThat(claims(List.of("partner"), List.of()).granted()).isEqualTo(PartnerGrant.NONE);
        assertThat(claims(List.of("organiser"), List.of("E12000007")).granted()).isEqualTo(PartnerGrant.NONE);
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
        return Claims.of(signedIn(Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("roles", roles)
                .claim("regions", regions)
                .build()));
    }

    private static JwtAuthenticationToken signedIn(Jwt token) {
        return new JwtAuthenticationToken(token);
    }
}
