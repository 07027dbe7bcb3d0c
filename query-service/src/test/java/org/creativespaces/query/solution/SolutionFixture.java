package org.creativespaces.query.solution;

import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.People.Person;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.solution.commitment.CommitmentFixture;
import org.creativespaces.query.solution.commitment.CommitmentQueries;
import org.creativespaces.query.solution.risk.RiskFixture;
import org.creativespaces.query.solution.risk.RiskQueries;
import org.creativespaces.query.solution.trial.TrialFixture;
import org.creativespaces.query.texts.PlainTexts;

/** Everything that is read of solutions, by the rows of a story. */
public final class SolutionFixture implements AutoCloseable {
    /** Late in the evening of 30 March in UTC, which is the 31st in London. */
    public static final Instant NOW = Instant.parse("2026-03-30T23:30:00Z");

    private final ReadFixture read = new ReadFixture(projections().toArray(Projection<?>[]::new));
    private final PlainTexts texts = new PlainTexts();
    private final Map<ParticipantId, Person> known = new HashMap<>();
    private Set<SpaceId> hidden = Set.of();

    private static Stream<Projection<?>> projections() {
        return Stream.of(
                        List.of(new SolutionProjection(), new ConcernProjection()),
                        CommitmentFixture.projections(),
                        RiskFixture.projections(),
                        TrialFixture.projections())
                .flatMap(List::stream);
    }

    public ReadFixture read() {
        return read;
    }

    /** From now on readers may know nothing of these spaces. */
    public void hide(SpaceId... spaces) {
        hidden = Set.of(spaces);
    }

    /** Somebody by a pseudonym; one who was erased when it is null. */
    public void person(ParticipantId id, String pseudonym) {
        var name = pseudonym == null ? null : sealed(pseudonym);
        known.put(id, new Person(id, name, Constituency.CARER, Story.LONDON, Set.of()));
    }

    private Parties parties() {
        People people = ids -> {
            var found = new HashMap<>(known);
            found.keySet().retainAll(ids);
            return found;
        };
        return new Parties(
                people,
                ids -> ids.contains(SolutionStory.BODY) ? Map.of(SolutionStory.BODY, sealed("Walkers")) : Map.of());
    }

    public Solutions titles() {
        return new TitleRows(read.store().readModel(new SolutionProjection()));
    }

    public CommitmentQueries commitments() {
        var clock = Clock.fixed(NOW, ZoneId.of("Europe/London"));
        return CommitmentFixture.queries(read, titles(), who -> hidden, parties(), texts, clock);
    }

    public RiskQueries risks() {
        return RiskFixture.queries(read, titles(), who -> hidden, parties(), texts);
    }

    public SolutionQueries solutions() {
        var parts = new Parts.Sources(
                commitments(),
                risks(),
                TrialFixture.queries(read, parties(), texts),
                (viewer, space, region) -> viewer.seesFullTrail(space, region, Visibility.PUBLIC));
        return new SolutionQueries(
                read.store().readModel(new SolutionProjection()),
                read.store().readModel(new ConcernProjection()),
                parts,
                who -> hidden,
                parties(),
                texts);
    }

    public LineageQueries lineages() {
        return new LineageQueries(read.store().readModel(new SolutionProjection()), who -> hidden, texts);
    }

    @Override
    public void close() {
        read.close();
    }
}
