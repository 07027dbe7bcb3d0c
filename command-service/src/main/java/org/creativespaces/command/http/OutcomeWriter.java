package org.creativespaces.command.http;

import java.io.IOException;
import org.creativespaces.command.decision.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what came of a command together with its length. Without it the answer goes out in chunks, the last of them in a
 * packet of its own.
 */
final class OutcomeWriter extends AbstractHttpMessageConverter<Outcome> {
    private final ObjectWriter json;

    OutcomeWriter(JsonMapper json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json.writerFor(Outcome.class);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Outcome.class;
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Outcome readInternal(Class<? extends Outcome> type, HttpInputMessage request) {
        throw new HttpMessageNotReadableException("outcomes are only written", request);
    }

    @Override
    protected void writeInternal(Outcome outcome, HttpOutputMessage response) throws IOException {
        var bytes = json.writeValueAsBytes(outcome);
        response.getHeaders().setContentLength(bytes.length);
        response.getBody().write(bytes);
    }
}
