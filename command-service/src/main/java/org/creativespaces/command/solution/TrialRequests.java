package org.creativespaces.command.solution;

import java.time.LocalDate;
import java.util.List;
import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about trials, reviews and circulation, beside the fields of every write. */
final class TrialRequests {
    private TrialRequests() {}

    record Start(
            @Nullable TrialId id,
            String site,
            String measure,
            Decimal baseline,
            LocalDate start,
            @Nullable LocalDate end) {
        static Start of(Fields fields) {
            var start = fields.day("start");
            var end = fields.optionalDay("end");
            if (end != null && end.isBefore(start)) fields.note("end", "must not be before the start");
            return new Start(
                    fields.optionalId("id", TrialId::of),
                    fields.text("site", TypedText.TITLE),
                    fields.text("measure", TypedText.BODY),
                    fields.decimal("baseline"),
                    start,
                    end);
        }
    }

    record Observation(
            Decimal value, LocalDate date, @Nullable String note) {
        static Observation of(Fields fields) {
            return new Observation(
                    fields.decimal("value"), fields.day("date"), fields.optionalText("note", TypedText.BODY));
        }
    }

    record Conclusion(TrialOutcome outcome, String summary) {
        static Conclusion of(Fields fields) {
            return new Conclusion(fields.oneOf("outcome", TrialOutcome.class), fields.text("summary", TypedText.BODY));
        }
    }

    record BeneficiaryReview(Verdict verdict, @Nullable String text) {
        static BeneficiaryReview of(Fields fields) {
            return new BeneficiaryReview(
                    fields.oneOf("verdict", Verdict.class), fields.optionalText("text", TypedText.BODY));
        }
    }

    record Circulation(List<RegionCode> regions, String learning) {
        static Circulation of(Fields fields) {
            return new Circulation(fields.regions("regionCodes"), fields.text("learning", TypedText.BODY));
        }
    }
}
