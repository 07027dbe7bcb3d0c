package org.creativespaces.command.ledger;

/** The command's events are in the ledger already: what became of it is found in the {@link CommandLog}. */
public class DuplicateCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DuplicateCommand(String commandId, Throwable cause) {
        super("command " + commandId + " is recorded already", cause);
    }
}
