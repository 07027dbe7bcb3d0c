package org.creativespaces.command.keys;

/** A text cannot be sealed: its owner was erased, or its own key destroyed; neither ever gets a key again. */
public final class KeysDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysDestroyed(String owner) {
        super("the keys of " + owner + " are destroyed");
    }
}
