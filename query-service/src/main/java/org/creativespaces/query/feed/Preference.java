package org.creativespaces.query.feed;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the header {@code Prefer} says about waiting (RFC 7240); what it says beside, or badly, is passed over. */
final class Preference {
    private static final Pattern WAIT = Pattern.compile("\\s*wait\\s*=\\s*(\\d{1,9})\\s*", Pattern.CASE_INSENSITIVE);
    private static final long MOST_SECONDS = 30;

    private Preference() {}

    /** For how long to wait, at most 30 s; none if nothing is said. */
    static Optional<Duration> wait(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(preference -> WAIT.matcher(preference.split(";", 2)[0]))
                .filter(matcher -> matcher.matches())
                .map(matcher -> Duration.ofSeconds(Math.min(Long.parseLong(matcher.group(1)), MOST_SECONDS)))
                .findFirst();
    }
}
