package org.creativespaces.query.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.query.trail.TextChange.Part;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as the cells of a table: {@code revision} of a solution, version of ground rules or framing of a
 * challenge; the position a party {@code takes} and the one it is {@code insteadOf}, with its revision behind an
 * {@code @}; {@code changes} as {@code [-removed-]} and {@code {+added+}}, by field; the {@code thing} inside a solution or
 * challenge that it is about; {@code details} as {@code name: value}, one a line.
 */
record WhatCells(Map<String, Object> byName) {
    static final List<String> NAMES =
            List.of("revision", "takes", "insteadOf", "title", "text", "changes", "agreementRule", "thing", "details");

    static WhatCells of(@Nullable What what) {
        return switch (what) {
            case null -> cells();
            case What.Proposed w ->
                cells("revision", w.revision(), "title", w.title(), "text", w.summary())
                        .with("agreementRule", rule(w.agreementRule()));
            case What.Revised w ->
                cells("revision", w.revision(), "title", w.title(), "text", w.summary())
                        .with("changes", changes(w.changes()));
            case What.Taken w ->
                cells("revision", w.revision(), "takes", w.position())
                        .with("insteadOf", ended(w.supersedes()))
                        .with("thing", w.concern());
            case What.Withdrawn w -> cells("revision", w.revision(), "insteadOf", ended(w.supersedes()));
            case What.Agreement w -> cells("revision", w.revision());
            case What.Answered w -> cells("thing", w.concern(), "text", w.how());
            case What.Resolved w -> cells("thing", w.concern());
            case What.Ended w -> cells().detail("into", w.into());
            case What.Opened w ->
                cells("revision", 1, "title", w.title())
                        .with("text", w.purpose() + "\n\n" + w.groundRules())
                        .with("agreementRule", rule(w.agreementRule()));
            case What.GroundRules w ->
                cells("revision", w.version(), "text", w.groundRules()).with("changes", changes(w.changes()));
            case What.Rule w -> cells("agreementRule", rule(w.agreementRule()));
            case What.Committed w ->
                cells("thing", w.commitment(), "revision", w.revision(), "text", w.action())
                        .detail("due", w.due())
                        .detail("resources", w.resources());
            case What.Progressed w ->
                cells("thing", w.commitment(), "text", w.note()).detail("percent", w.percent());
            case What.Fulfilled w -> cells("thing", w.commitment(), "text", w.evidence());
            case What.Released w -> cells("thing", w.commitment());
            case What.Risked w ->
                cells("thing", w.risk(), "text", w.description())
                        .detail("category", w.category())
                        .detail("likelihood", w.likelihood())
                        .detail("impact", w.impact());
            case What.Assessed w ->
                cells("thing", w.risk()).detail("likelihood", w.likelihood()).detail("impact", w.impact());
            case What.Carried w -> cells("thing", w.risk(), "text", w.terms()).detail("percent", w.percent());
            case What.Met w -> cells("thing", w.risk(), "text", w.description());
            case What.Laid w -> cells("thing", w.risk());
            case What.Tried w ->
                cells("thing", w.trial(), "revision", w.revision(), "title", w.measure())
                        .detail("site", w.site())
                        .detail("baseline", w.baseline())
                        .detail("start", w.start())
                        .detail("end", w.end());
            case What.Observed w ->
                cells("thing", w.trial()).detail("value", w.value()).detail("date", w.date());
            case What.Concluded w ->
                cells("thing", w.trial(), "text", w.summary()).detail("outcome", w.outcome());
            case What.Reviewed w -> cells("revision", w.revision()).detail("verdict", w.verdict());
            case What.Circulated w ->
                cells("revision", w.revision(), "text", w.learning()).detail("regions", joined(w.regions()));
            case What.Raised w -> cells("revision", 1, "title", w.title(), "text", w.description());
            case What.Reframed w ->
                cells("revision", w.framing(), "title", w.title(), "text", w.description())
                        .with("changes", changes(w.changes()));
            case What.Narrated w ->
                cells("thing", w.narrative(), "text", w.text()).detail("kind", w.kind());
            case What.OfNarrative w -> cells("thing", w.narrative());
            case What.Registered w -> cells("title", w.name()).detail("kind", w.kind());
            case What.Mandated w -> cells("thing", w.participant()).detail("scope", joined(w.scope()));
            case What.Unmandated w -> cells("thing", w.participant());
            case What.Redacted w -> cells("thing", w.eventId()).detail("field", w.field());
        };
    }

    @Nullable
    Object[] inOrder() {
        return NAMES.stream().map(byName::get).toArray();
    }

    private static WhatCells cells(@Nullable Object... namesAndValues) {
        var cells = new WhatCells(new HashMap<>());
        for (var i = 0; i < namesAndValues.length; i += 2) {
            cells.with(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return cells;
    }

    private WhatCells with(String name, @Nullable Object value) {
        if (value != null) byName.put(name, value);
        return this;
    }

    private WhatCells detail(String name, @Nullable Object value) {
        if (value != null) byName.merge("details", name + ": " + value, (before, next) -> before + "\n" + next);
        return this;
    }

    private static @Nullable String ended(@Nullable Superseded superseded) {
        return superseded == null ? null : superseded.position() + "@" + superseded.revision();
    }

    private static String rule(AgreementRule rule) {
        return "endorsements: %d; constituencies: %d; lived experience required: %s; no open concerns: %s"
                .formatted(
                        rule.minEndorsements(),
                        rule.minConstituencies(),
                        rule.livedExperienceRequired(),
                        rule.noOpenConcerns());
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String changes(List<TextChange> changes) {
        return changes.stream()
                .map(change -> change.field() + ": "
                        + change.parts().stream().map(WhatCells::marked).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String marked(Part part) {
        return switch (part.op()) {
            case KEPT -> part.text();
            case REMOVED -> "[-" + part.text() + "-]";
            case ADDED -> "{+" + part.text() + "+}";
        };
    }
}
