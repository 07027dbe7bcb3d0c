package org.creativespaces.standalone.members;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(int status, HttpHeaders headers, String body) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.map().forEach((name, values) -> all.put(name, String.join(", ", values)));
        return new Answer(status, all, body);
    }

    /** Without what tells when it was answered and over which connection and, since it is made of what was asked for, the tag. */
    Answer with(String id, String instead) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> all.put(name, value.replace(id, instead)));
        all.remove("Date");
        all.remove("Connection");
        all.computeIfPresent("ETag", (name, value) -> "some");
        return new Answer(status, all, body.replace(id, instead));
    }

    JsonNode json() {
        return JSON.readTree(body);
    }
}
