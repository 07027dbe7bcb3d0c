package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.creativespaces.command.ledger.UnusableStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WriteProblemsTest {
    @Test
    void a_ledger_out_of_reach_is_for_now_and_no_fault_of_the_program() {
        var problem = WriteProblems.of(new UnusableStore("cannot read the ledger", null));

        assertThat(problem.http().value()).isEqualTo(503);
        assertThat(problem.reason()).isEqualTo("OUTCOME_UNKNOWN");
    }
}
