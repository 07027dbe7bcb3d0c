package org.creativespaces.command.identity;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Makes a caller of the token that a request was let in with. */
public final class Callers {
    private final Subjects subjects;

    Callers(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Any other principal than a bearer token's is an {@link IllegalStateException}: no such request is let in. */
    public Caller of(@Nullable Principal principal) {
        if (principal instanceof JwtAuthenticationToken token) return of(token.getToken());
        throw new IllegalStateException("not let in with a bearer token");
    }

    Caller of(Jwt token) {
        var roles = Role.of(list(token, Claims.ROLES));
        var organises = roles.contains(Role.ORGANISER) ? regions(list(token, Claims.REGIONS)) : Set.<RegionCode>of();
        var program = token.getClaimAsString(Claims.ACTOR);
        if (program != null) {
            return new Caller(program, program(program), null, roles, organises);
        }
        var subject = token.getSubject();
        if (subject == null) throw new InvalidBearerTokenException("a token without a subject");
        var key = subjects.key(subject);
        var participant =
                roles.contains(Role.PARTICIPANT) ? subjects.participant(key).orElse(null) : null;
        return new Caller(key, person(key, participant), participant, roles, organises);
    }

    /** A token may name a program, never a person: who somebody is, only the table of subjects tells. */
    private static Actor program(String claim) {
        var prefix = Actor.Kind.CLIENT.name().toLowerCase(Locale.ROOT) + ":";
        if (claim.startsWith(prefix)) return Actor.client(claim.substring(prefix.length()));
        throw new InvalidBearerTokenException("a token with an actor that is no client");
    }

    private Actor person(String key, @Nullable ParticipantId participant) {
        return participant == null ? Actor.user(subjects.opaqueId(key)) : Actor.participant(participant);
    }

    private static List<String> list(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }

    private static Set<RegionCode> regions(Collection<String> codes) {
        return Regions.all().stream()
                .map(Region::code)
                .filter(code -> codes.contains(code.value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
