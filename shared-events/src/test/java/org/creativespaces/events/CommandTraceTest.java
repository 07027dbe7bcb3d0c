package org.creativespaces.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandTraceTest {
    /** Services of different versions run side by side: they must agree. */
    @Test
    void names_stay_what_they_are() {
        assertThat(CommandTrace.id("c1")).isEqualTo("39aa35b6249f04a8b33f4a573211726e");
        assertThat(CommandTrace.span("c1", "command")).isEqualTo("a87353af0979afc1");
    }

    @Test
    void another_command_or_part_has_another_name() {
        assertThat(CommandTrace.id("c2")).isNotEqualTo(CommandTrace.id("c1")).hasSize(32);
        assertThat(CommandTrace.span("c1", "http"))
                .isNotEqualTo(CommandTrace.span("c1", "command"))
                .hasSize(16);
    }
}
