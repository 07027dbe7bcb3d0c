package org.creativespaces.command.state;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers what kept the last write from being done. */
final class Failing {
    private volatile @Nullable RuntimeException failure;

    @Nullable
    RuntimeException last() {
        return failure;
    }

    <T extends @Nullable Object> T watched(Supplier<T> write) {
        try {
            var result = write.get();
            failure = null;
            return result;
        } catch (StateFailure e) {
            failure = e;
            throw e;
        }
    }
}
