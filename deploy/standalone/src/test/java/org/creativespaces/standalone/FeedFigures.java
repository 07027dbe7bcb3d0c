package org.creativespaces.standalone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Works the figures out from the feed's events in the plainest way there is, to hold against what the program shows. */
final class FeedFigures {
    /** One solution: every act of people by kind, and where each person stands now. */
    static final class Solution {
        final Map<String, Integer> acts = new HashMap<>();
        final Map<String, String> standing = new HashMap<>();

        int standing(String position) {
            return (int) standing.values().stream().filter(position::equals).count();
        }
    }

    final Map<String, Solution> solutions = new HashMap<>();
    final Map<String, Set<String>> membersByRegion = new HashMap<>();
    final Set<String> eventIds = new HashSet<>();
    long last;

    static FeedFigures of(List<JsonNode> events) {
        var figures = new FeedFigures();
        events.forEach(figures::count);
        return figures;
    }

    private void count(JsonNode event) {
        var sequence = Long.parseLong(event.path("sequence").asString());
        if (sequence != last + 1) throw new AssertionError("gap or repetition at " + sequence + " after " + last);
        last = sequence;
        if (!eventIds.add(event.path("id").asString())) throw new AssertionError("twice: " + event.path("id"));
        var data = event.path("data");
        var subject = event.path("subject").asString();
        switch (event.path("type").asString()) {
            case "org.creativespaces.solution.proposed.v1" -> solutions.put(subject, new Solution());
            case "org.creativespaces.solution.endorsed.v1" -> act(subject, data, "endorse");
            case "org.creativespaces.solution.stood_aside.v1" -> act(subject, data, "standAside");
            case "org.creativespaces.solution.concern_raised.v1" -> act(subject, data, "concern");
            case "org.creativespaces.participant.space_joined.v1" ->
                membersByRegion
                        .computeIfAbsent(event.path("regioncode").asString(), r -> new HashSet<>())
                        .add(subject);
            default -> {}
        }
    }

    private void act(String subject, JsonNode data, String position) {
        var solution = solutions.get(subject);
        solution.acts.merge(position, 1, Integer::sum);
        solution.standing.put(data.path("party").path("participant").asString(), position);
    }
}
