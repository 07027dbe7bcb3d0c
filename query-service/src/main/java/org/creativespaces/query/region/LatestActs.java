package org.creativespaces.query.region;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Solutions.Solution;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.region.Dashboard.Latest;
import org.creativespaces.query.region.Dashboard.Person;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/** Tells the latest acts to one reader, as far as they may know of them. */
record LatestActs(Solutions solutions, People people, Texts texts) {
    List<Latest> tell(DashboardRow row, Viewer viewer) {
        var ofMembers = row.latestOfMembers().stream().filter(act -> mayRead(act, viewer));
        var acts = Stream.concat(row.latest().stream(), ofMembers)
                .sorted(Comparator.comparingLong(LatestAct::position).reversed())
                .limit(DashboardRow.LATEST)
                .toList();
        return tell(acts, viewer);
    }

    /** Acts that the reader may know of, in their order. */
    List<Latest> tell(List<LatestAct> acts, Viewer viewer) {
        var known = solutions.find(distinct(acts.stream().map(LatestAct::solution)));
        var actors = people.find(distinct(acts.stream().map(LatestAct::actor)));
        return texts.openWhile(opened -> {
            var told = new Told(known, actors, viewer, opened);
            return acts.stream().map(told::latest).toList();
        });
    }

    private static boolean mayRead(LatestAct act, Viewer viewer) {
        return act.space() != null && viewer.mayRead(act.space(), act.region(), Visibility.MEMBERS);
    }

    private static <T> List<T> distinct(Stream<@Nullable T> ids) {
        return ids.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private record Told(
            Map<SolutionId, Solution> solutions,
            Map<ParticipantId, People.Person> people,
            Viewer viewer,
            Opened opened) {
        Latest latest(LatestAct act) {
            return new Latest(
                    act.eventId(),
                    EventTypes.shortName(act.type()),
                    act.space(),
                    act.solution(),
                    act.challenge(),
                    title(act.solution()),
                    actor(act.actor()),
                    act.organisation(),
                    act.occurredAt(),
                    act.position(),
                    links(act));
        }

        private @Nullable String title(@Nullable SolutionId id) {
            var solution = id == null ? null : solutions.get(id);
            if (solution == null) return null;
            return solution.titleReadableBy(viewer) ? opened.text(solution.title()) : Texts.WITHHELD;
        }

        private @Nullable Person actor(@Nullable ParticipantId id) {
            return id == null ? null : new Person(id, People.Person.pseudonym(people.get(id), opened));
        }

        private static Map<String, String> links(LatestAct act) {
            var links = new LinkedHashMap<String, String>();
            if (act.solution() != null) {
                links.put("solution", "/api/v1/solutions/" + act.solution());
                links.put("trail", "/api/v1/solutions/" + act.solution() + "/trail");
            }
            if (act.challenge() != null) {
                links.put("challenge", "/api/v1/challenges/" + act.challenge());
                links.put("trail", "/api/v1/challenges/" + act.challenge() + "/trail");
            }
            if (act.space() != null) links.put("space", "/api/v1/spaces/" + act.space());
            return links;
        }
    }
}
