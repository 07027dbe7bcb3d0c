package org.creativespaces.query.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.organisation.MandateScope;
import org.jspecify.annotations.Nullable;

/**
 * What is held about one participant, part by part. The form is a promise: parts and fields may be added, none is taken
 * away or changes its meaning. Times are those at which things happened, in RFC 3339.
 */
final class OwnData {
    private OwnData() {}

    /** As whom the person is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identity(
            ParticipantId id,
            long version,
            RegionCode regionCode,
            Constituency constituency,
            @Nullable String pseudonym,
            @Nullable String name,
            @Nullable String contact,
            String registeredAt) {}

    /** From which side the person spoke since when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            Constituency constituency,
            String since,
            @Nullable String reason) {}

    /** That the person was a member of a space, or is one while {@code leftAt} is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Membership(
            SpaceId spaceId,
            int groundRulesVersion,
            String joinedAt,
            @Nullable String leftAt) {
        Membership until(String left) {
            return new Membership(spaceId, groundRulesVersion, joinedAt, left);
        }
    }

    /** That the person could act for an organisation, or still can while {@code revokedAt} is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mandate(
            OrganisationId organisationId,
            List<MandateScope> scope,
            String grantedAt,
            @Nullable String revokedAt) {
        Mandate until(String revoked) {
            return new Mandate(organisationId, scope, grantedAt, revoked);
        }
    }

    /**
     * What is held outside the ledger.
     *
     * @param identityMapping whether an account, known by a keyed hash of issuer and subject only, is linked to the person
     * @param keys how many keys open texts of the person's own
     */
    record OutsideTheLedger(boolean identityMapping, long keys) {}

    /** How the person has to do with an event. */
    enum Relation {
        /** They did it, or it was recorded for them. */
        ACTOR,
        /** It is of their own stream. */
        SUBJECT,
        /** Its payload says that they acted, alone or for an organisation. */
        PARTY,
        /** Its payload holds their id in another place. */
        NAMED
    }

    /**
     * An event that the person did or that names them.
     *
     * @param subject the id of the aggregate in whose stream it is
     * @param envelope as it is stored, but for the salt of its proof
     * @param data the payload, with the texts of the person's own acts and their own stream opened; texts of others are null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            long position,
            long version,
            String id,
            String type,
            String subject,
            List<Relation> you,
            String recordedAt,
            @JsonRawValue String envelope,
            @JsonRawValue String data) {}
}
