package org.creativespaces.standalone.openapi;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What came back, found to be as the document says. */
record Answer(String request, int status, HttpHeaders headers, String text, JsonNode json) {
    Answer is(int expected) {
        if (status != expected) throw new AssertionError("%s gave %d %.500s".formatted(request, status, text));
        return this;
    }

    String reason() {
        return json.path("reason").asString("");
    }

    /** The fields that a problem names. */
    List<String> fields() {
        var fields = new ArrayList<String>();
        json.path("errors").forEach(error -> fields.add(error.path("field").asString()));
        return fields;
    }

    /** The id of the first event that was recorded. */
    String event() {
        return json.path("events").path(0).path("id").asString();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
