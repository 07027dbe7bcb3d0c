package org.creativespaces.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;

/** A space that the demo opens. */
record DemoSpace(RegionCode region, String title, String purpose) {
    static final String GROUND_RULES = """
        Listen before you answer, and let everybody finish.
        Speak from what you have lived, seen or can show.
        Object to ideas, never to people; say what would have to change for you to agree.
        What somebody tells about themself stays here.\
        """;

    static final List<DemoSpace> ALL = List.of(
            new DemoSpace(
                    new RegionCode("E12000007"),
                    "London: before a crisis becomes a detention",
                    "Black Londoners are detained under the Mental Health Act far more often than others. Service"
                        + " users, carers, clinicians and commissioners look for what helps earlier, and try it out."),
            new DemoSpace(
                    new RegionCode("E08000025"),
                    "Birmingham: families at the first appointment",
                    "Families often see psychosis coming and are heard last. Carers, community groups and early"
                        + " intervention teams work out how a first appointment includes those who know the person."),
            new DemoSpace(
                    new RegionCode("E08000003"),
                    "Manchester: from the ward to home",
                    "Who leaves hospital to what differs by ethnicity. People who have been through it, voluntary "
                            + "organisations and wards plan a discharge that holds in the weeks after."),
            new DemoSpace(
                    new RegionCode("E08000035"),
                    "Leeds: crisis care that people choose",
                    "Many people from minority communities come to services only by police or ambulance. Neighbourhood "
                            + "groups and providers build ways in that people use of their own accord."));

    SpaceId id() {
        return new SpaceId(named("space"));
    }

    /** The opening's command id, the same at every start. */
    String commandId() {
        return named("opening").toString();
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes(("creative-spaces demo " + what + " " + region).getBytes(UTF_8));
    }
}
