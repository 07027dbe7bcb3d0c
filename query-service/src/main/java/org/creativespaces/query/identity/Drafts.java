package org.creativespaces.query.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was typed into forms that could not be sent, since nobody was signed in any more: kept in the session. */
public final class Drafts {
    private static final String NAME = Drafts.class.getName();
    private static final int MOST = 5;
    private static final int MOST_CHARACTERS = 100_000;

    private Drafts() {}

    private record Draft(String id, Map<String, List<String>> typed) {}

    /** Keeps what a form says under an id by which it is found again; null if that is too much. */
    public static @Nullable String keep(HttpServletRequest request) {
        var typed = request.getParameterMap().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        var size = typed.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (size > MOST_CHARACTERS) return null;
        var draft = new Draft(UUID.randomUUID().toString(), typed);
        var kept = new ArrayDeque<>(kept(request));
        kept.addLast(draft);
        while (kept.size() > MOST) kept.removeFirst();
        request.getSession().setAttribute(NAME, kept);
        return draft.id();
    }

    /** Stays until others take its place: a page may be loaded again. */
    public static Optional<Map<String, List<String>>> find(HttpServletRequest request, String id) {
        return kept(request).stream()
                .filter(draft -> draft.id().equals(id))
                .map(Draft::typed)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Deque<Draft> kept(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : session.getAttribute(NAME);
        return kept == null ? new ArrayDeque<>() : (Deque<Draft>) kept;
    }
}
