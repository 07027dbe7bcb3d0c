package org.creativespaces.query.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.People.Person;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.organisation.OrganisationView.Mandate;
import org.creativespaces.query.projection.ListedModel;
import org.creativespaces.query.projection.RowCondition;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.projection.RowOrder;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/** What a reader may know of organisations. */
public final class OrganisationQueries {
    private static final RowField<OrganisationRow> REGION = new RowField<>("region", OrganisationRow::region);

    private static final RowField<OrganisationRow> HOLDERS = new RowField<>(
            "mandates.participant",
            row -> row.mandates().stream()
                    .map(OrganisationRow.Mandate::participant)
                    .toList());

    private final ListedModel<OrganisationRow> rows;
    private final People people;
    private final Texts texts;

    OrganisationQueries(ListedModel<OrganisationRow> rows, People people, Texts texts) {
        this.rows = rows;
        this.people = people;
        this.texts = texts;
    }

    /** The organisations of a region, or of all, in the order they were registered in, from a place in it. */
    public List<OrganisationCard> list(@Nullable RegionCode region, int skip, int limit) {
        var conditions = region == null ? List.<RowCondition<OrganisationRow>>of() : List.of(REGION.is(region));
        var some = rows.list(conditions, RowOrder.byId(), ListedModel.ALL).stream()
                .skip(skip)
                .limit(limit)
                .toList();
        return texts.openWhile(
                opened -> some.stream().map(row -> card(row, opened)).toList());
    }

    /** None if there is no such organisation. */
    public Optional<OrganisationView> find(OrganisationId id, Viewer viewer) {
        return rows.find(id.toString()).map(row -> view(row, viewer));
    }

    /** An organisation for which a person may do something. */
    public record Mandated(OrganisationId id, String name, List<MandateScope> scope) {}

    /** Those for which a person holds a mandate now. */
    public List<Mandated> mandatesOf(ParticipantId person) {
        var held = rows.having(HOLDERS, person);
        return texts.openWhile(opened -> held.stream()
                .flatMap(row -> row.mandates().stream()
                        .filter(mandate -> mandate.participant().equals(person))
                        .map(mandate -> new Mandated(row.id(), opened.text(row.name()), mandate.scope())))
                .sorted(Comparator.comparing(Mandated::name))
                .toList());
    }

    private OrganisationView view(OrganisationRow row, Viewer viewer) {
        var holders = row.mandates().stream()
                .map(OrganisationRow.Mandate::participant)
                .toList();
        var shown = viewer.oversees(row.region())
                || (viewer.participant() != null && holders.contains(viewer.participant()));
        var known = shown ? people.find(holders) : Map.<ParticipantId, Person>of();
        return texts.openWhile(opened -> new OrganisationView(
                row.id(),
                row.version(),
                row.region(),
                row.kind(),
                opened.text(row.name()),
                shown ? mandates(row, known, opened) : null));
    }

    /** The mandate of somebody who was erased is in force no more. */
    private static List<Mandate> mandates(OrganisationRow row, Map<ParticipantId, Person> known, Opened opened) {
        var mandates = new ArrayList<Mandate>();
        for (var mandate : row.mandates()) {
            var person = known.get(mandate.participant());
            var pseudonym = person == null ? null : person.pseudonym();
            if (pseudonym != null) {
                mandates.add(new Mandate(mandate.participant(), opened.text(pseudonym), mandate.scope()));
            }
        }
        return mandates;
    }

    private static OrganisationCard card(OrganisationRow row, Opened opened) {
        return new OrganisationCard(row.id(), row.region(), row.kind(), opened.text(row.name()));
    }
}
