package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.creativespaces.events.WireTime;
import org.creativespaces.query.http.Sheets;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.region.ActQueries;
import org.creativespaces.query.region.ActQueries.Act;
import org.creativespaces.query.region.ActQueries.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file beside the list of acts, with all of them on one sheet. Whoever reads so far back waits for their turn. */
@RestController
class ActsFile {
    private static final int AT_ONCE = 500;
    private static final String[] HEADER = {
        "position",
        "event",
        "type",
        "occurredAt",
        "recordedAt",
        "solution",
        "title",
        "challenge",
        "space",
        "version",
        "actor",
        "pseudonym",
        "constituency",
        "organisation"
    };

    private final ActQueries acts;
    private final Past past;

    ActsFile(ActQueries acts, Past past) {
        this.acts = acts;
        this.past = past;
    }

    @GetMapping("/regions/{code}/acts.csv")
    void csv(@PathVariable("code") String code, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var region = RegionPage.known(code);
        var parameters = Addresses.parameters(request);
        var asked = ActsAsked.of(parameters, region, viewer);
        var asOf = past.asked(parameters);
        Function<@Nullable Long, Acts> part =
                before -> acts.list(region, asked.filter(), viewer, asOf, before, AT_ONCE);
        var first = part.apply(null);
        past.inTurn(() -> {
            write(first, part, code, response);
            return code;
        });
    }

    private static void write(
            Acts first, Function<@Nullable Long, Acts> part, String code, HttpServletResponse response) {
        try (var out = Sheets.begin(response, first.position(), "acts-" + code);
                var csv = CSVFormat.RFC4180.print(out)) {
            csv.printRecord((Object[]) HEADER);
            for (var acts = first; ; acts = part.apply(acts.before())) {
                for (var act : acts.acts()) write(act, csv);
                if (acts.before() == null) return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Act act, CSVPrinter csv) throws IOException {
        var told = act.told();
        var actor = told.actor();
        csv.printRecord(Stream.<@Nullable Object>of(
                        told.position(),
                        told.eventId(),
                        told.type(),
                        WireTime.format(told.occurredAt()),
                        WireTime.format(act.recordedAt()),
                        told.solutionId(),
                        told.title(),
                        told.challengeId(),
                        told.spaceId(),
                        act.version(),
                        actor == null ? null : actor.id(),
                        actor == null ? null : actor.pseudonym(),
                        act.constituency(),
                        told.organisationId())
                .map(Sheets::cell)
                .toList());
    }
}
