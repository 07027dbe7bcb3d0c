package org.creativespaces.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Answers.handledBy;
import static org.creativespaces.command.decision.Answers.outcome;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.organisation.OrganisationTest.BODY;
import static org.creativespaces.command.organisation.OrganisationTest.REGISTERED;
import static org.creativespaces.command.organisation.OrganisationTest.person;
import static org.creativespaces.command.organisation.OrganisationTest.register;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.creativespaces.command.facts.KnownFacts;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RevokeMandate;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationAggregateTest {
    private static final List<MandateScope> SCOPE = List.of(MandateScope.COMMIT);

    private final AggregateTestFixture<OrganisationAggregate> fixture =
            new AggregateTestFixture<>(OrganisationAggregate.class);

    @Test
    void every_command_has_a_handler() {
        assertThat(handledBy(OrganisationAggregate.class))
                .isEqualTo(Set.of(OrganisationCommand.class.getPermittedSubclasses()));
    }

    @Test
    void register_it() {
        fixture.givenNoPriorActivity()
                .when(register(organiser(LEEDS)))
                .expectEvents(REGISTERED)
                .expectResultMessagePayloadMatching(outcome(BODY, 1, 1));
    }

    @Test
    void grant_a_mandate_to_somebody_the_ledger_knows() {
        fixture.registerInjectableResource(new KnownFacts(null, person(ANA, false)))
                .given(REGISTERED)
                .when(new GrantMandate(BODY, organiser(LEEDS), ANA, SCOPE, REASON))
                .expectEvents(new MandateGranted(BODY, ANA, SCOPE, REASON))
                .expectResultMessagePayloadMatching(outcome(BODY, 2, 1));
    }

    @Test
    void revoke_it() {
        fixture.given(REGISTERED, new MandateGranted(BODY, ANA, SCOPE, null))
                .when(new RevokeMandate(BODY, by(ANA), ANA, null))
                .expectEvents(new MandateRevoked(BODY, ANA, null));
    }
}
