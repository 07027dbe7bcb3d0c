package org.creativespaces.command.polis;

import org.jspecify.annotations.Nullable;

/** An import that came to an end before its last act. The same files imported again take it up where it stopped. */
public final class ImportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
