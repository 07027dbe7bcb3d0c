package org.creativespaces.command.ledger;

/** A command whose events the ledger holds already: nothing was appended, its outcome is in the {@link CommandLog}. */
public final class DuplicateCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String commandId;

    public DuplicateCommand(String commandId) {
        super("command recorded already: " + commandId);
        this.commandId = commandId;
    }

    public String commandId() {
        return commandId;
    }
}
