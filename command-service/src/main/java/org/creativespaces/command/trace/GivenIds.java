package org.creativespaces.command.trace;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names the span that a thread is about to begin as it is told to. */
final class GivenIds implements IdGenerator {
    private record Names(String trace, String span) {}

    private static final ThreadLocal<@Nullable Names> GIVEN = new ThreadLocal<>();

    private final IdGenerator others = IdGenerator.random();

    <T> T named(String trace, String span, Supplier<T> beginning) {
        GIVEN.set(new Names(trace, span));
        try {
            return beginning.get();
        } finally {
            GIVEN.remove();
        }
    }

    @Override
    public String generateTraceId() {
        var names = GIVEN.get();
        return names == null ? others.generateTraceId() : names.trace();
    }

    @Override
    public String generateSpanId() {
        var names = GIVEN.get();
        return names == null ? others.generateSpanId() : names.span();
    }
}
