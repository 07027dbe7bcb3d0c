package org.creativespaces.query.trail;

import java.util.List;
import java.util.stream.Collectors;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.query.trail.TextChange.Part;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as the cells of a table.
 *
 * @param revision of the solution, or version of the ground rules
 * @param takes the position taken
 * @param insteadOf the position it ends, with its revision behind an {@code @}
 * @param changes what was {@code [-removed-]} and {@code {+added+}}, by field
 */
record WhatCells(
        @Nullable Integer revision,
        @Nullable String takes,
        @Nullable String insteadOf,
        @Nullable String title,
        @Nullable String text,
        @Nullable String changes,
        @Nullable String agreementRule) {
    static final List<String> NAMES =
            List.of("revision", "takes", "insteadOf", "title", "text", "changes", "agreementRule");
    private static final WhatCells EMPTY = new WhatCells(null, null, null, null, null, null, null);

    static WhatCells of(@Nullable What what) {
        return switch (what) {
            case null -> EMPTY;
            case What.Proposed w ->
                new WhatCells(w.revision(), null, null, w.title(), w.summary(), null, rule(w.agreementRule()));
            case What.Revised w ->
                new WhatCells(w.revision(), null, null, w.title(), w.summary(), changes(w.changes()), null);
            case What.Taken w ->
                new WhatCells(w.revision(), w.position().name(), ended(w.supersedes()), null, null, null, null);
            case What.Withdrawn w -> new WhatCells(w.revision(), null, ended(w.supersedes()), null, null, null, null);
            case What.Agreement w -> new WhatCells(w.revision(), null, null, null, null, null, null);
            case What.Opened w ->
                new WhatCells(
                        1,
                        null,
                        null,
                        w.title(),
                        w.purpose() + "\n\n" + w.groundRules(),
                        null,
                        rule(w.agreementRule()));
            case What.GroundRules w ->
                new WhatCells(w.version(), null, null, null, w.groundRules(), changes(w.changes()), null);
            case What.Rule w -> new WhatCells(null, null, null, null, null, null, rule(w.agreementRule()));
        };
    }

    @Nullable
    Object[] inOrder() {
        return new @Nullable Object[] {revision, takes, insteadOf, title, text, changes, agreementRule};
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
