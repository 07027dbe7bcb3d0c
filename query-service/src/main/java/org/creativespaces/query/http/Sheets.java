package org.creativespaces.query.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers for spreadsheets, which must take no cell for a formula. */
public final class Sheets {
    private static final MediaType CSV =
            MediaType.parseMediaType("text/csv;charset=" + StandardCharsets.UTF_8 + ";header=present");

    /** What spreadsheets begin a formula with, in full width too; the control characters are OWASP's advice. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Sheets() {}

    /** Begins an answer that is kept as a file of that name, with {@code .csv} after it. */
    public static Writer begin(HttpServletResponse response, long position, String name) throws IOException {
        var headers = Answers.current(position).contentType(CSV).build().getHeaders();
        headers.forEach((header, values) -> values.forEach(value -> response.addHeader(header, value)));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name));
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Something as it stands in a cell; nothing for null. */
    public static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
