package org.creativespaces.query.pages.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.challenge.ChallengeQueries;
import org.creativespaces.query.challenge.ChallengeView.State;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.organisation.OrganisationQueries;
import org.creativespaces.query.participant.ParticipantQueries;
import org.creativespaces.query.participant.ParticipantQueries.Member;
import org.creativespaces.query.solution.OwnPositions;
import org.creativespaces.query.solution.OwnPositions.Own;
import org.creativespaces.query.solution.SolutionFilter;
import org.creativespaces.query.solution.SolutionFilter.Order;
import org.creativespaces.query.solution.SolutionQueries;
import org.creativespaces.query.space.SpaceCard;
import org.creativespaces.query.space.SpaceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what some forms offer to choose from. */
@Component
class Lookup {
    private static final int MOST = 200;
    private static final int OF_A_TEXT = 90;

    private final SpaceQueries spaces;
    private final ChallengeQueries challenges;
    private final SolutionQueries solutions;
    private final OrganisationQueries organisations;
    private final ParticipantQueries people;
    private final OwnPositions positions;

    Lookup(
            SpaceQueries spaces,
            ChallengeQueries challenges,
            SolutionQueries solutions,
            OrganisationQueries organisations,
            ParticipantQueries people,
            OwnPositions positions) {
        this.spaces = spaces;
        this.challenges = challenges;
        this.solutions = solutions;
        this.organisations = organisations;
        this.people = people;
        this.positions = positions;
    }

    /** Somebody by a name that nobody else has in the space. */
    record Person(ParticipantId id, String name) {}

    List<Person> membersOf(SpaceId space) {
        return named(people.membersOf(space));
    }

    private static List<Person> named(List<Member> members) {
        return members.stream()
                .map(member -> new Person(member.id(), isAlone(member, members) ? member.pseudonym() : told(member)))
                .toList();
    }

    private static boolean isAlone(Member member, List<Member> members) {
        return members.stream()
                        .filter(other -> other.pseudonym().equalsIgnoreCase(member.pseudonym()))
                        .count()
                == 1;
    }

    /** The end of an id tells namesakes apart; its beginning is the time, which they may share. */
    private static String told(Member member) {
        var id = member.id().toString();
        return member.pseudonym() + " · " + id.substring(id.length() - 4);
    }

    List<Option> challengesOf(SpaceId space, Viewer viewer) {
        return challenges.list(null, space, viewer, 0, MOST).stream()
                .filter(card -> !card.closed())
                .map(card -> Option.typed(card.id(), card.title()))
                .toList();
    }

    List<Option> narrativesOf(SpaceId space, Viewer viewer) {
        return challenges.list(null, space, viewer, 0, MOST).stream()
                .filter(card -> card.narratives() > 0)
                .flatMap(card -> challenges.find(card.id(), viewer).stream())
                .flatMap(challenge -> challenge.narratives().stream())
                .filter(narrative -> narrative.state() == State.SHOWN)
                .limit(MOST)
                .map(narrative -> Option.typed(
                        narrative.id(), narrative.author().pseudonym() + ": " + shortened(narrative.text())))
                .toList();
    }

    List<Option> othersIn(SpaceId space, SolutionId but, Viewer viewer) {
        var filter = new SolutionFilter(null, space, null, null, null, Order.ACTS);
        return solutions.list(filter, viewer, null, MOST).items().stream()
                .filter(card -> !card.id().equals(but) && card.withheldReason() == null)
                .map(card -> Option.typed(card.id(), shortened(card.title())))
                .toList();
    }

    /** Open ones of other regions in which the reader may act. */
    List<Option> spacesBeyond(RegionCode region, Viewer viewer) {
        if (viewer.organises().isEmpty() && viewer.memberOf().isEmpty()) return List.of();
        return cards(viewer)
                .filter(card -> !card.regionCode().equals(region))
                .filter(card -> viewer.memberOf().contains(card.id())
                        || viewer.organises().contains(card.regionCode()))
                .map(card -> Option.typed(card.id(), card.title()))
                .toList();
    }

    private Stream<SpaceCard> cards(Viewer viewer) {
        return spaces.list(null, viewer, 0, MOST).stream().filter(card -> !card.closed());
    }

    List<Option> organisationsOf(RegionCode region) {
        var options = new ArrayList<Option>();
        organisations.list(region, 0, MOST).forEach(card -> options.add(Option.typed(card.id(), card.name())));
        return options;
    }

    /** Everybody who registered in a region, for whom a mandate may be granted. */
    List<Person> peopleIn(RegionCode region) {
        return named(people.registeredIn(region));
    }

    /** Those of them who are no members of a space. */
    List<Person> strangersTo(SpaceId space, RegionCode region) {
        var members = people.membersOf(space).stream().map(Member::id).collect(Collectors.toSet());
        return named(people.registeredIn(region).stream()
                .filter(person -> !members.contains(person.id()))
                .toList());
    }

    Optional<Own> position(SolutionId solution, ParticipantId person, @Nullable OrganisationId organisation) {
        return positions.of(solution, person, organisation);
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= OF_A_TEXT) return line;
        var space = line.lastIndexOf(' ', OF_A_TEXT);
        return line.substring(0, space > 0 ? space : OF_A_TEXT) + " …";
    }
}
