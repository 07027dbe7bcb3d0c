package org.creativespaces.command.space;

import java.util.List;
import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about spaces, beside the fields of every write. */
final class SpaceRequests {
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_CONSTITUENCIES = 12;

    private SpaceRequests() {}

    record Open(
            @Nullable SpaceId id,
            RegionCode region,
            String title,
            String purpose,
            List<OrganisationId> hosts,
            String groundRules,
            Visibility visibility,
            AgreementRule agreementRule) {
        static Open of(Fields fields) {
            return new Open(
                    fields.optionalId("id", SpaceId::of),
                    fields.region("regionCode"),
                    fields.text("title", TypedText.TITLE),
                    fields.text("purpose", TypedText.BODY),
                    fields.optionalIds("hosts", OrganisationId::of),
                    fields.text("groundRules", TypedText.BODY),
                    fields.oneOf("visibility", Visibility.class),
                    fields.object("agreementRule", SpaceRequests::rule));
        }
    }

    record GroundRules(String text) {
        static GroundRules of(Fields fields) {
            return new GroundRules(fields.text("text", TypedText.BODY));
        }
    }

    record Rule(AgreementRule rule) {
        static Rule of(Fields fields) {
            return new Rule(fields.object("rule", SpaceRequests::rule));
        }
    }

    record Closure(String reason) {
        static Closure of(Fields fields) {
            return new Closure(fields.text("reason", TypedText.REASON));
        }
    }

    private static AgreementRule rule(Fields fields) {
        return new AgreementRule(
                fields.number("minEndorsements", 1, MOST_PEOPLE),
                fields.number("minConstituencies", 0, MOST_CONSTITUENCIES),
                fields.flag("livedExperienceRequired"),
                fields.flag("noOpenConcerns"));
    }
}
