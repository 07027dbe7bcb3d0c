package org.creativespaces.query.organisation;

import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.List;
import java.util.Map;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.query.ledger.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationProjectionTest {
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");

    @Test
    void a_row_holds_the_mandates_in_force() {
        var events = new Story()
                .tell(
                        new OrganisationRegistered(BODY, Story.LONDON, OrganisationKind.NGO, sealed("Walkers")),
                        new MandateGranted(BODY, ANA, List.of(MandateScope.ENDORSE), null),
                        new MandateGranted(BODY, BO, List.of(MandateScope.COMMIT), null),
                        new MandateGranted(BODY, ANA, List.of(MandateScope.COMMIT), null),
                        new MandateRevoked(BODY, BO, null))
                .told();

        given(new OrganisationProjection(), events)
                .thenRow(
                        BODY.toString(),
                        new OrganisationRow(
                                BODY,
                                Story.LONDON,
                                OrganisationKind.NGO,
                                sealed("Walkers"),
                                Map.of(ANA, List.of(MandateScope.COMMIT)),
                                5));
    }
}
