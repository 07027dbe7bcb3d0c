package org.creativespaces.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.organisation.OrganisationTest.BODY;
import static org.creativespaces.command.organisation.OrganisationTest.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.organisation.Organisation.Registered;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RevokeMandate;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of sequences of commands of anybody about anybody, of whom some are unknown and some get erased. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MandatesByChanceTest {
    private static final int SEQUENCES = 250;
    private static final int COMMANDS = 60;
    private static final int PEOPLE = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_mandate_is_what_the_last_grant_or_revocation_says(long seed) {
        var random = new Random(seed);
        var recorded = new HashSet<Class<?>>();
        for (var i = 0; i < SEQUENCES; i++) {
            sequence(random).forEach(event -> recorded.add(event.getClass()));
        }
        assertThat(recorded).contains(MandateGranted.class, MandateRevoked.class);
    }

    private static List<OrganisationEvent> sequence(Random random) {
        var erased = new HashSet<ParticipantId>();
        var history = new ArrayList<OrganisationEvent>();
        Organisation state = new Organisation.Unregistered();
        for (var i = 0; i < COMMANDS; i++) {
            var command = anything(random);
            for (var event : decided(command, erased, state)) {
                assertChanges(event, history, erased);
                history.add(event);
                state = Organisation.evolve(state, event);
            }
            if (state instanceof Registered known) assertThat(known.mandates()).isEqualTo(mandates(history));
            if (random.nextInt(COMMANDS) < 2) erased.add(somebody(random));
        }
        assertThat(history.stream()
                        .reduce((Organisation) new Organisation.Unregistered(), Organisation::evolve, (a, b) -> b))
                .isEqualTo(state);
        return history;
    }

    private static List<OrganisationEvent> decided(
            OrganisationCommand command, Set<ParticipantId> erased, Organisation state) {
        try {
            return Organisation.decide(command, holder(command, erased), state);
        } catch (Refused refused) {
            return List.of();
        }
    }

    /** The last of the people is nobody. */
    private static PersonFacts holder(OrganisationCommand command, Set<ParticipantId> erased) {
        if (!(command instanceof GrantMandate c) || c.participant().equals(person(PEOPLE - 1))) return null;
        return OrganisationTest.person(c.participant(), erased.contains(c.participant()));
    }

    private static OrganisationCommand anything(Random random) {
        var act = anybody(random);
        return switch (random.nextInt(10)) {
            case 0 -> register(act);
            case 1, 2, 3 -> new RevokeMandate(BODY, act, somebody(random), null);
            default -> new GrantMandate(BODY, act, somebody(random), scope(random), null);
        };
    }

    private static Act anybody(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> by(somebody(random));
            case 1 -> organiser(LONDON);
            case 2 -> onBehalf(somebody(random), LEEDS);
            default -> organiser(LEEDS);
        };
    }

    private static List<MandateScope> scope(Random random) {
        var all = new ArrayList<>(List.of(MandateScope.values()));
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(all.size()));
    }

    private static ParticipantId somebody(Random random) {
        return person(random.nextInt(PEOPLE));
    }

    private static ParticipantId person(int number) {
        return new ParticipantId(new UUID(0, number));
    }

    /** No event says what is so already, and none gives anything to somebody erased or unknown. */
    private static void assertChanges(
            OrganisationEvent event, List<OrganisationEvent> history, Set<ParticipantId> erased) {
        var before = mandates(history);
        if (event instanceof MandateGranted e) {
            assertThat(before.get(e.participant())).isNotEqualTo(Set.copyOf(e.scope()));
            assertThat(e.participant()).isNotEqualTo(person(PEOPLE - 1)).isNotIn(erased);
        }
        if (event instanceof MandateRevoked e) assertThat(before).containsKey(e.participant());
    }

    private static Map<ParticipantId, Set<MandateScope>> mandates(List<OrganisationEvent> history) {
        var mandates = new HashMap<ParticipantId, Set<MandateScope>>();
        for (var event : history) {
            if (event instanceof MandateGranted e) mandates.put(e.participant(), Set.copyOf(e.scope()));
            if (event instanceof MandateRevoked e) mandates.remove(e.participant());
        }
        return mandates;
    }
}
