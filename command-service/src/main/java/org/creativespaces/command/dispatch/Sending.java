package org.creativespaces.command.dispatch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.creativespaces.command.decision.Command;

/** Sends a command to its aggregate and waits for what that answers. */
@FunctionalInterface
interface Sending {
    /**
     * Sends.
     *
     * @param metaData what goes along with the command
     */
    Object send(Command command, Map<String, String> metaData)
            throws ExecutionException, TimeoutException, InterruptedException;

    default Object send(Command command) throws ExecutionException, TimeoutException, InterruptedException {
        return send(command, Map.of());
    }

    /** Sends over a gateway, and waits no longer than that. */
    static Sending over(CommandGateway gateway, Duration patience) {
        return (command, metaData) -> gateway.send(
                        metaData.isEmpty()
                                ? command
                                : GenericCommandMessage.asCommandMessage(command)
                                        .andMetaData(metaData))
                .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
