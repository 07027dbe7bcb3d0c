package org.creativespaces.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Given events, when a command, then events or a refusal. */
public final class DeciderSpec<C, S, E> {
    private final S initial;
    private final BiFunction<S, E, S> evolve;
    private final BiFunction<C, S, List<E>> decide;

    public DeciderSpec(S initial, BiFunction<S, E, S> evolve, BiFunction<C, S, List<E>> decide) {
        this.initial = initial;
        this.evolve = evolve;
        this.decide = decide;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Given given(E... history) {
        return new Given(List.of(history));
    }

    public final class Given {
        private final List<E> history;

        private Given(List<E> history) {
            this.history = history;
        }

        public Decision when(C command) {
            var state = initial;
            for (var event : history) state = evolve.apply(state, event);
            var now = state;
            return new Decision(() -> decide.apply(command, now));
        }
    }

    public final class Decision {
        private final Supplier<List<E>> decision;

        private Decision(Supplier<List<E>> decision) {
            this.decision = decision;
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... events) {
            assertThat(decision.get()).containsExactly(events);
        }

        public void thenNothing() {
            assertThat(decision.get()).isEmpty();
        }

        public void thenRefused(Reason reason) {
            assertThatThrownBy(decision::get)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason));
        }
    }
}
