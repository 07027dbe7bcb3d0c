package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Reason.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages know nothing of the command side but its interface: here both are at hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalsTest {
    /** What is missing has no form to be told on; only programs redact. */
    static Stream<Reason> told() {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.kind() != Kind.MISSING && reason != Reason.TEXT_NOT_FOUND);
    }

    @ParameterizedTest
    @MethodSource("told")
    void every_refusal_is_told_in_words(Reason reason) {
        assertThat(ResourceBundle.getBundle("messages").keySet()).contains("problem." + reason);
    }
}
