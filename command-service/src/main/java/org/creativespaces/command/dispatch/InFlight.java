package org.creativespaces.command.dispatch;

/** The same command is being carried out at this moment; its outcome can be asked for by sending it again later. */
public final class InFlight extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InFlight(String commandId) {
        super("command still running: " + commandId, null, false, false);
    }
}
