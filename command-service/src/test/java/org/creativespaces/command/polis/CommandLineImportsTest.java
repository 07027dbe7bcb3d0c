package org.creativespaces.command.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.creativespaces.command.duty.Duties;
import org.creativespaces.command.duty.Duty;
import org.creativespaces.command.duty.Fence;
import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineImportsTest {
    private static final Fence TERM = new Fence(Duty.IMPORTS, "me", 7);

    private final FakeLedger ledger = new FakeLedger();
    private final Set<Fence> sent = ConcurrentHashMap.newKeySet();
    private final Importer importer = ledger.importer((command, fence) -> sent.add(fence));

    /** How often it is looked before the duty is ours. */
    private int looks;

    @Test
    void what_is_sent_is_of_the_term_in_which_it_is_sent() {
        imports(Duration.ZERO).prepare(order()).run();
        assertThat(sent).containsExactly(TERM);
    }

    @Test
    void a_duty_that_a_dead_process_left_is_waited_for() {
        looks = 2;
        imports(Duration.ofMinutes(1)).prepare(order()).run();
        assertThat(sent).containsExactly(TERM);
    }

    @Test
    void while_others_import_nothing_is_and_it_is_said_who_they_are() {
        looks = Integer.MAX_VALUE;
        var imports = imports(Duration.ZERO);
        assertThatThrownBy(() -> imports.prepare(order()))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContainingAll("Nothing was imported", "node/1", "/api/v1/imports/polis");
        assertThat(sent).isEmpty();
    }

    private static ImportOrder order() {
        return new ImportOrder(
                Actor.client("test"),
                new RegionCode("E12000007"),
                "Benches",
                null,
                Exports.of(Exports.ONE_COMMENT, Exports.VOTES));
    }

    private CommandLineImports imports(Duration patience) {
        return new CommandLineImports(
                importer,
                new Duties() {
                    @Override
                    public Duty named(String name) {
                        assertThat(name).isEqualTo(Duty.IMPORTS);
                        return new Duty() {
                            @Override
                            public boolean isOurs() {
                                return looks-- <= 0;
                            }

                            @Override
                            public Fence fence() {
                                return TERM;
                            }
                        };
                    }

                    @Override
                    public boolean isCurrent(Fence fence) {
                        return true;
                    }

                    @Override
                    public Map<String, String> holders() {
                        return Map.of(Duty.IMPORTS, "node/1");
                    }
                },
                patience);
    }
}
