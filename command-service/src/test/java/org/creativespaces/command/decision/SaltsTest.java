package org.creativespaces.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SaltsTest {
    @Test
    void no_two_are_alike_however_many_are_drawn_at_once() {
        var salts = Stream.generate(new Salts()::next).limit(1_000).toList();
        assertThat(salts).doesNotHaveDuplicates().allMatch(salt -> salt.matches("[0-9a-f]{32}"));
        assertThat(salts).doesNotContain("0".repeat(32));
    }
}
