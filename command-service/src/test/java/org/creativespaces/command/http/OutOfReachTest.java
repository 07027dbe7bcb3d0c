package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutOfReachTest {
    /** As it is when what others did is read from Axon Server, to decide. */
    @Test
    void an_event_store_that_does_not_answer_is_nobodys_mistake() {
        for (var failure : List.of(
                new AxonServerException("AXONIQ-1302", "connection lost"),
                new EventStoreException("broken off", Status.UNAVAILABLE.asRuntimeException()))) {
            var problem = WriteProblems.of(failure);
            assertThat(problem.http().value()).isEqualTo(503);
            assertThat(problem.reason()).isEqualTo("OUTCOME_UNKNOWN");
            assertThat(problem.headers()).containsKey("Retry-After");
        }
        assertThat(WriteProblems.of(new IllegalStateException("broken")).http().value())
                .isEqualTo(500);
    }
}
