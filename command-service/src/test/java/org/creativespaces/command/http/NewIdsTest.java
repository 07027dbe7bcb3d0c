package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewIdsTest {
    private final WritingHttpConfiguration configuration = new WritingHttpConfiguration();

    @Test
    void over_axon_server_the_same_command_makes_the_same_thing() {
        var ids = configuration.derivedIds();
        assertThat(ids.of(() -> "c1")).isEqualTo(ids.of(() -> "c1")).isNotEqualTo(ids.of(() -> "c2"));
        assertThat(configuration.derivedIds().of(() -> "c1")).isEqualTo(ids.of(() -> "c1"));
    }

    @Test
    void on_a_ledger_of_ones_own_ids_rise_with_time() {
        var ids = configuration.newIds();
        assertThat(ids.of(() -> "c1").version()).isEqualTo(7);
        assertThat(ids.of(() -> "c1")).isNotEqualTo(ids.of(() -> "c1"));
    }
}
