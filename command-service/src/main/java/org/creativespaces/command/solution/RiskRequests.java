package org.creativespaces.command.solution;

import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.solution.RiskCategory;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about risks, beside the fields of every write. */
final class RiskRequests {
    private static final int HIGHEST = 5;
    private static final int WHOLE = 100;

    private RiskRequests() {}

    record Identification(@Nullable RiskId id, RiskCategory category, String description, int likelihood, int impact) {
        static Identification of(Fields fields) {
            return new Identification(
                    fields.optionalId("id", RiskId::of),
                    fields.oneOf("category", RiskCategory.class),
                    fields.text("description", TypedText.BODY),
                    fields.number("likelihood", 1, HIGHEST),
                    fields.number("impact", 1, HIGHEST));
        }
    }

    record Assessment(int likelihood, int impact, @Nullable String reason) {
        static Assessment of(Fields fields) {
            return new Assessment(
                    fields.number("likelihood", 1, HIGHEST),
                    fields.number("impact", 1, HIGHEST),
                    fields.optionalText("reason", TypedText.REASON));
        }
    }

    /** What was done about it, or what happened. */
    record Account(String description) {
        static Account of(Fields fields) {
            return new Account(fields.text("description", TypedText.BODY));
        }
    }

    record Closure(String reason) {
        static Closure of(Fields fields) {
            return new Closure(fields.text("reason", TypedText.REASON));
        }
    }

    record Share(int percent, String terms) {
        static Share of(Fields fields) {
            return new Share(fields.number("percent", 1, WHOLE), fields.text("terms", TypedText.BODY));
        }
    }

    record Release(@Nullable String reason) {
        static Release of(Fields fields) {
            return new Release(fields.optionalText("reason", TypedText.REASON));
        }
    }
}
