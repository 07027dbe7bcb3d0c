package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, and then is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullDiskTest {
    private static final LedgerCheck.Inspection NOTHING = (type, payload, envelope) -> List.of();
    private static final String FULL = "disk is full";
    private static final int SMALL = 1_024;
    private static final int LARGE = 16 * 1_024;
    private static final int MORE_THAN_FITS = 5_000;

    @TempDir
    Path root;

    private Path disk;

    @BeforeEach
    void name() throws IOException {
        disk = Files.createDirectory(root.resolve("disk"));
    }

    @Test
    void what_does_not_fit_is_refused_what_was_confirmed_stays_and_with_space_it_goes_on() {
        try (var mounted = Mounted.disk(disk, SMALL)) {
            try (var ledger = open(disk)) {
                var confirmed = untilRefused(ledger, "a", FULL);
                assertThat(confirmed).isGreaterThan(50);
                assertThat(ledger.failure()).isNotNull();
                assertThat(stored(ledger)).isEqualTo(confirmed);
                assertThat(untilRefused(ledger, "b", FULL)).isZero();
                assertThat(stored(ledger)).isEqualTo(confirmed);

                mounted.grow(LARGE);

                ledger.append(List.of(row("a", confirmed)));
                assertThat(ledger.failure()).isNull();
                assertThat(stored(ledger)).isEqualTo(confirmed + 1);
            }
            assertSound(disk);
        }
    }

    @Test
    void of_many_who_write_through_the_engine_each_knows_what_became_of_its_own() throws Exception {
        try (var mounted = Mounted.disk(disk, SMALL)) {
            try (var ledger = open(disk)) {
                var json = Jackson3Serializer.builder().build();
                var engine = new LedgerEngine(ledger, json, json);
                var confirmed = byEight(engine);
                assertThat(stored(ledger))
                        .isEqualTo(confirmed.stream().mapToLong(Long::longValue).sum());

                mounted.grow(LARGE);

                for (var person = 0; person < confirmed.size(); person++) {
                    engine.appendEvents(event(person, confirmed.get(person)));
                    assertThat(engine.lastSequenceNumberFor(person(person).toString()))
                            .contains(confirmed.get(person));
                }
            }
            assertSound(disk);
        }
    }

    /** How many events of each of eight people were confirmed before the first that was refused. */
    private static List<Long> byEight(LedgerEngine engine) throws Exception {
        var people = new ArrayList<Callable<Long>>();
        for (var person = 0; person < 8; person++) {
            var number = person;
            people.add(() -> untilRefused(sequence -> engine.appendEvents(event(number, sequence)), FULL));
        }
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            var confirmed = new ArrayList<Long>();
            for (var one : threads.invokeAll(people)) confirmed.add(one.get());
            return confirmed;
        }
    }

    @Test
    void a_ledger_on_a_full_disk_is_not_made_and_the_disk_is_named() throws IOException {
        try (var mounted = Mounted.disk(disk, SMALL)) {
            fill();
            assertThatThrownBy(() -> open(disk).close())
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining(disk.resolve("ledger.db").toString())
                    .hasMessageContaining("disk");

            mounted.grow(LARGE);

            try (var ledger = open(disk)) {
                ledger.append(List.of(row("a", 0)));
            }
            assertSound(disk);
        }
    }

    @Test
    void no_copy_is_left_where_there_is_no_room_for_a_whole_one() throws IOException {
        var folder = root.resolve("data");
        try (var ledger = open(folder)) {
            ledger.append(LongStream.range(0, MORE_THAN_FITS)
                    .mapToObj(n -> row("a", n))
                    .toList());
        }
        var backup = root.resolve("backup.db");
        LedgerCopies.backup(folder, backup, NOTHING);
        var lines = new ByteArrayOutputStream();
        LedgerExport.toStream(Rows.FILE, folder, 1, lines, NOTHING);
        try (var mounted = Mounted.disk(disk, SMALL)) {
            var there = disk.resolve("there");
            assertNoRoom(() -> LedgerCopies.backup(folder, there, NOTHING));
            assertNoRoom(() -> LedgerExport.toFile(Rows.FILE, folder, 1, there, NOTHING));
            assertNoRoom(() -> LedgerCopies.restore(backup, disk, NOTHING));
            assertNoRoom(() -> LedgerImport.into(
                    Rows.FILE, disk, new ByteArrayInputStream(lines.toByteArray()), "the export", NOTHING));
        }
        assertSound(folder);
    }

    private void assertNoRoom(Callable<?> copying) throws IOException {
        assertThatThrownBy(copying::call)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(disk.toString())
                .message()
                .containsAnyOf("disk is full", "No space left on device");
        try (var left = Files.list(disk)) {
            assertThat(left.map(file -> file.getFileName().toString())).isSubsetOf("ledger.lock");
        }
    }

    private void fill() throws IOException {
        try (var out = Files.newOutputStream(disk.resolve("ballast"))) {
            for (var block = new byte[4_096]; ; ) out.write(block);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private interface Append {
        void at(long sequence);
    }

    /** How many appends were confirmed before the first that was refused, with these words. */
    static long untilRefused(Ledger ledger, String aggregate, String words) {
        return untilRefused(sequence -> ledger.append(List.of(row(aggregate, sequence))), words);
    }

    private static long untilRefused(Append append, String words) {
        for (long sequence = 0; sequence < MORE_THAN_FITS; sequence++) {
            try {
                append.at(sequence);
            } catch (NotStored e) {
                assertThat(e).hasMessageContaining(words);
                return sequence;
            }
        }
        throw new AssertionError("all of it fitted");
    }

    static long stored(Ledger ledger) {
        return ledger.reads().after(0, Integer.MAX_VALUE).size();
    }

    private static void assertSound(Path folder) {
        assertThat(LedgerCheck.of(folder, NOTHING).problems()).isEmpty();
    }

    private static Ledger open(Path folder) {
        return LedgerCheckTest.open(SqliteStore.in(folder));
    }

    private static ParticipantId person(int number) {
        return new ParticipantId(new UUID(7, number));
    }

    private static DomainEventMessage<?> event(int person, long sequence) {
        return new GenericDomainEventMessage<>(
                "participant",
                person(person).toString(),
                sequence,
                new ConstituencyChanged(person(person), Constituency.CARER, null),
                Map.of("commandId", UUID.randomUUID().toString()));
    }
}
