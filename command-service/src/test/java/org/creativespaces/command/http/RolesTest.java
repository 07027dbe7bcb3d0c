package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets past the edge with which write. What a rule of the domain then says is not told here. */
@EdgeTest
class RolesTest {
    /** An organiser does these for somebody, whom the body or the address names. */
    private static final Set<String> FOR_SOMEBODY = Set.of("constituency", "erase", "join", "leave");

    /** And these only an organiser or the person. */
    private static final Set<String> NOT_AN_ADMIN = Set.of("constituency", "erase", "join", "leave", "register");

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
        behind.happened(Redactable.EVENT, Redactable.ENVELOPE);
    }

    static Stream<Arguments> writes() {
        return Route.all().stream()
                .flatMap(route -> Stream.of(
                        Arguments.of(route, "partner-cli", false),
                        Arguments.of(route, "auditor-cli", false),
                        Arguments.of(route, "pat", false),
                        Arguments.of(route, "ada", false),
                        Arguments.of(route, "organiser-cli", true),
                        Arguments.of(route, "olu", true),
                        Arguments.of(route, "max", !NOT_AN_ADMIN.contains(route.name())),
                        Arguments.of(route, "sam", !FOR_SOMEBODY.contains(route.name()))));
    }

    static List<Route> routes() {
        return Route.all();
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("writes")
    void a_write_gets_through_for_who_may_send_it(Route route, String who, boolean through) {
        var answer = requests.send(who, route);

        if (through) {
            assertThat(answer).hasStatus2xxSuccessful();
        } else {
            assertProblem(answer, 403, "NOT_PERMITTED");
        }
        assertThat(behind.sent()).hasSize(through ? 1 : 0);
        if (!through) assertThat(behind.typed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobody_writes_without_a_token(Route route) {
        assertProblem(requests.bare(route.method(), route.path()).exchange(), 401, "NOT_SIGNED_IN");
    }
}
