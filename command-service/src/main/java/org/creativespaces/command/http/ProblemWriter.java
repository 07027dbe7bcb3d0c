package org.creativespaces.command.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem whatever the request accepts. */
record ProblemWriter(JsonMapper json) {
    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.http().value());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
