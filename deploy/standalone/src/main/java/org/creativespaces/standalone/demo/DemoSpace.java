package org.creativespaces.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;

/**
 * A space that the demo opens.
 *
 * @param hosts the names of the organisations that host it
 */
record DemoSpace(RegionCode region, Visibility visibility, String title, String purpose, List<String> hosts) {
    static final String GROUND_RULES = """
        Listen before you answer, and let everybody finish.
        Speak from what you have lived, seen or can show.
        Object to ideas, never to people; say what would have to change for you to agree.
        What somebody tells about themself stays here.\
        """;

    /** How many days ago they were opened. */
    static final int OPENED = 430;

    /** One for everybody in each region. */
    static final List<DemoSpace> PUBLIC = List.of(
            new DemoSpace(
                    new RegionCode("E12000007"),
                    Visibility.PUBLIC,
                    "London: before a crisis becomes a detention",
                    "Black Londoners are detained under the Mental Health Act far more often than others. Service"
                        + " users, carers, clinicians and commissioners look for what helps earlier, and try it out.",
                    List.of(LondonStory.BOARD)),
            new DemoSpace(
                    new RegionCode("E08000025"),
                    Visibility.PUBLIC,
                    "Birmingham: families at the first appointment",
                    "Families often see psychosis coming and are heard last. Carers, community groups and early"
                        + " intervention teams work out how a first appointment includes those who know the person.",
                    List.of(BirminghamStory.TRUST, BirminghamStory.FAMILIES)),
            new DemoSpace(
                    new RegionCode("E08000003"),
                    Visibility.PUBLIC,
                    "Manchester: from the ward to home",
                    "Who leaves hospital to what differs by ethnicity. People who have been through it, voluntary "
                            + "organisations and wards plan a discharge that holds in the weeks after.",
                    List.of(ManchesterStory.FRIENDS)),
            new DemoSpace(
                    new RegionCode("E08000035"),
                    Visibility.PUBLIC,
                    "Leeds: crisis care that people choose",
                    "Many people from minority communities come to services only by police or ambulance. Neighbourhood "
                            + "groups and providers build ways in that people use of their own accord.",
                    List.of(LeedsStory.BOARD)));

    /** One that nobody else reads. */
    static final DemoSpace CIRCLE = new DemoSpace(
            new RegionCode("E08000025"),
            Visibility.MEMBERS,
            "Birmingham: carers among themselves",
            "Carers say to each other what they do not say in front of services, and decide what of it goes further.",
            List.of(BirminghamStory.FAMILIES));

    static final List<DemoSpace> ALL =
            Stream.concat(PUBLIC.stream(), Stream.of(CIRCLE)).toList();

    SpaceId id() {
        return new SpaceId(named("space"));
    }

    /** The opening's command id, the same at every start. */
    String commandId() {
        return named("opening").toString();
    }

    /** Where all are carers there is one constituency. */
    AgreementRule agreementRule() {
        return new AgreementRule(5, visibility == Visibility.PUBLIC ? 2 : 1, true, true);
    }

    List<OrganisationId> hostIds() {
        return hosts.stream().map(Scene::bodyNamed).toList();
    }

    private UUID named(String what) {
        var which = visibility == Visibility.PUBLIC ? region.toString() : region + " " + title;
        return UUID.nameUUIDFromBytes(("creative-spaces demo " + what + " " + which).getBytes(UTF_8));
    }
}
