package org.creativespaces.query.pages.trails;

import java.util.Map;
import java.util.Set;

/** What a step of a trail is about, as readers choose among them. */
public enum Kind {
    WORDS,
    POSITIONS,
    AGREEMENT,
    COMMITMENTS,
    RISKS,
    TRIALS,
    PASSING_ON,
    KEEPING;

    private static final Map<String, Kind> OF_SOLUTIONS = Map.ofEntries(
            Map.entry("proposed", WORDS),
            Map.entry("revised", WORDS),
            Map.entry("endorsed", POSITIONS),
            Map.entry("stood_aside", POSITIONS),
            Map.entry("concern_raised", POSITIONS),
            Map.entry("concern_answered", POSITIONS),
            Map.entry("concern_resolved", POSITIONS),
            Map.entry("position_withdrawn", POSITIONS),
            Map.entry("agreement_reached", AGREEMENT),
            Map.entry("agreement_lost", AGREEMENT),
            Map.entry("action_committed", COMMITMENTS),
            Map.entry("progress_reported", COMMITMENTS),
            Map.entry("commitment_fulfilled", COMMITMENTS),
            Map.entry("commitment_released", COMMITMENTS),
            Map.entry("risk_identified", RISKS),
            Map.entry("risk_reassessed", RISKS),
            Map.entry("risk_shared", RISKS),
            Map.entry("risk_share_released", RISKS),
            Map.entry("risk_mitigated", RISKS),
            Map.entry("risk_materialised", RISKS),
            Map.entry("risk_closed", RISKS),
            Map.entry("trial_started", TRIALS),
            Map.entry("observation_recorded", TRIALS),
            Map.entry("trial_concluded", TRIALS),
            Map.entry("beneficiary_reviewed", TRIALS),
            Map.entry("circulated", PASSING_ON));
    private static final Set<String> OTHER_WORDS = Set.of(
            "space.opened",
            "space.ground_rules_changed",
            "challenge.raised",
            "challenge.reframed",
            "challenge.narrative_shared",
            "challenge.narrative_withdrawn");

    /** By the short form of an event's type. */
    public static Kind of(String type) {
        if (OTHER_WORDS.contains(type)) return WORDS;
        return type.startsWith("solution.")
                ? OF_SOLUTIONS.getOrDefault(type.substring("solution.".length()), KEEPING)
                : KEEPING;
    }
}
