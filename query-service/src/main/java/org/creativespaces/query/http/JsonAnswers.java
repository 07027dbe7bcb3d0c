package org.creativespaces.query.http;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers with JSON and an entity tag of its bytes, so that an erasure changes the tag too. */
public final class JsonAnswers {
    private final JsonMapper json;

    public JsonAnswers(JsonMapper json) {
        this.json = json;
    }

    public ResponseEntity<byte[]> current(long position, Object body) {
        var bytes = json.writeValueAsBytes(body);
        return Answers.current(position)
                .eTag(Etags.ofBody(bytes))
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes);
    }
}
