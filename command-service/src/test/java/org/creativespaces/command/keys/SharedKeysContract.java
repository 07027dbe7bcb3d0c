package org.creativespaces.command.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.creativespaces.command.keys.KeptTexts.State;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.state.StateSettings;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The keys in a database that two processes write. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class SharedKeysContract {
    static final Owner ANA = Owner.person(ParticipantId.of("0190a5c0-0000-7000-8000-000000000002"));
    private static final Owner BEN = Owner.person(ParticipantId.of("0190a5c0-0000-7000-8000-000000000003"));
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private final KeyWrap wrap = new KeyWrap(MasterKey.configured(MASTER));
    private KeyVault writing;
    private KeyVault standby;

    /** The same database each time within a test. */
    abstract StateSettings settings();

    abstract KeyStore store();

    /** How many names of keys there are, and how many of them are not destroyed. */
    abstract List<Long> namesAndKeys();

    abstract List<Long> keysOf(Owner owner);

    abstract long changes();

    @BeforeEach
    void open() {
        writing = vault(wrap);
        standby = vault(wrap);
    }

    @AfterEach
    void close() {
        writing.close();
        standby.close();
    }

    @Test
    void what_one_sealed_is_known_to_the_other_and_a_command_sent_again_finds_its_key() {
        var first = new JweSealer(writing, wrap).seal(new Text(ANA, "c1", "text", "once"));
        var again = new JweSealer(standby, wrap).seal(new Text(ANA, "c1", "text", "once"));
        assertThat(stateOf(first)).isEqualTo(State.OPENS);
        assertThat(stateOf(again)).isEqualTo(State.OPENS);
        assertThat(namesAndKeys()).containsExactly(1L, 1L);
    }

    @Test
    void whose_keys_were_destroyed_by_one_get_no_new_ones_from_the_other() {
        var hers = new JweSealer(writing, wrap).seal(new Text(ANA, "c1", "text", "hers"));
        var his = new JweSealer(writing, wrap).seal(new Text(BEN, "c1", "text", "his"));
        standby.destroy(List.of(ANA));
        standby.destroy(List.of(ANA));
        assertThatThrownBy(() -> new JweSealer(writing, wrap)
                        .sealAll(List.of(new Text(BEN, "c2", "text", "more"), new Text(ANA, "c2", "text", "after"))))
                .isInstanceOf(KeysDestroyed.class);
        assertThat(stateOf(hers)).isEqualTo(State.DESTROYED);
        assertThat(stateOf(his)).isEqualTo(State.OPENS);
        assertThat(keysOf(ANA)).isEmpty();
    }

    @Test
    void one_who_is_refused_spoils_nothing_for_who_is_written_with_them() throws Exception {
        standby.destroy(List.of(ANA));
        Callable<Boolean> hers = () -> {
            try {
                new JweSealer(writing, wrap).seal(new Text(ANA, "c", "text", "hers"));
                return false;
            } catch (KeysDestroyed e) {
                return true;
            }
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var refused =
                    IntStream.range(0, 4).mapToObj(i -> threads.submit(hers)).toList();
            var kept = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(
                            () -> new JweSealer(writing, wrap).seal(new Text(BEN, "c" + i, "text", "his"))))
                    .toList();
            for (var each : refused) assertThat(each.get()).isTrue();
            for (var each : kept) assertThat(stateOf(each.get())).isEqualTo(State.OPENS);
        }
    }

    @Test
    void a_single_text_is_destroyed_alone() {
        var sealer = new JweSealer(writing, wrap);
        var redacted = sealer.seal(new Text(ANA, "c1", "text", "a name"));
        var other = sealer.seal(new Text(ANA, "c2", "text", "hers"));
        standby.destroyTexts(List.of(KeyName.in(redacted.jwe()).orElseThrow(), "never-kept"));
        assertThat(stateOf(redacted)).isEqualTo(State.DESTROYED);
        assertThat(stateOf(other)).isEqualTo(State.OPENS);
        assertThat(namesAndKeys()).containsExactly(3L, 1L);
        assertThatThrownBy(() -> sealer.seal(new Text(ANA, "c1", "text", "a name")))
                .isInstanceOf(KeysDestroyed.class);
    }

    /** Whichever comes first, no key of an erased person is left. */
    @Test
    void an_erasure_in_one_process_leaves_no_key_that_the_other_was_just_keeping() throws Exception {
        Callable<Boolean> seal = () -> {
            try {
                for (var i = 0; i < 200; i++) {
                    new JweSealer(writing, wrap).seal(new Text(ANA, "c" + i, "text", "hers"));
                }
                return false;
            } catch (KeysDestroyed e) {
                return true;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var sealing =
                    IntStream.range(0, 3).mapToObj(i -> threads.submit(seal)).toList();
            standby.destroy(List.of(ANA));
            for (var each : sealing) assertThat(each.get()).isTrue();
        }
        assertThat(keysOf(ANA)).isEmpty();
    }

    @Test
    void readers_are_told_of_each_change() {
        var before = changes();
        new JweSealer(writing, wrap).seal(new Text(ANA, "c1", "text", "hers"));
        assertThat(changes()).isGreaterThan(before);
        before = changes();
        writing.destroy(List.of(ANA));
        assertThat(changes()).isGreaterThan(before);
    }

    @Test
    void another_master_key_is_refused_even_before_there_is_any_text() {
        var other = new byte[32];
        other[0] = 1;
        var otherWrap = new KeyWrap(MasterKey.configured(Base64.getEncoder().encodeToString(other)));
        assertThatThrownBy(() -> vault(otherWrap))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("were wrapped under another master key")
                .hasMessageNotContaining("?");
    }

    KeyVault vault() {
        return vault(wrap);
    }

    private KeyVault vault(KeyWrap wrap) {
        return KeyVault.open(store(), wrap, Clock.systemUTC(), Duration.ofSeconds(20), new SimpleMeterRegistry());
    }

    private State stateOf(Sealed text) {
        try (var kept = KeptTexts.of(settings(), Path.of("nowhere"), MASTER)) {
            return kept.stateOf(text);
        }
    }
}
