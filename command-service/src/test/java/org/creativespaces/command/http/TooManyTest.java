package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Rate limits as a caller meets them. */
@EdgeTest
@TestPropertySource(properties = "creative-spaces.rate-limits=true")
class TooManyTest {
    /** More than anybody gets at once and while this takes. */
    private static final int MANY = 2_000;

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void who_sends_too_much_is_told_when_to_come_back_and_nothing_happens() {
        var refused = Stream.generate(() -> requests.send("olu", Route.ENDORSE))
                .limit(MANY)
                .filter(answer -> answer.getResponse().getStatus() != 200)
                .findFirst()
                .orElseThrow();
        var before = behind.sent().size();

        assertProblem(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(refused).hasHeader("Retry-After", "1");
        assertThat(before).isBetween(120, MANY - 1);
        assertThat(requests.send("organiser-cli", Route.ENDORSE)).hasStatusOk();
    }
}
