package org.creativespaces.command.dispatch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.creativespaces.command.decision.Command;

/** Sends a command to its aggregate and waits for what that answers. */
@FunctionalInterface
interface Sending {
    Object send(Command command) throws ExecutionException, TimeoutException, InterruptedException;
}
