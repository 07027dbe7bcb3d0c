package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongFunction;
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

/** The file beside the list of acts, with all of them on one sheet. */
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
        LongFunction<Acts> before = position -> acts.list(region, asked.filter(), viewer, asOf, position, AT_ONCE);
        var first = acts.list(region, asked.filter(), viewer, asOf, null, AT_ONCE);
        try (var out = Sheets.begin(response, first.position(), "acts-" + code);
                var csv = CSVFormat.RFC4180.print(out)) {
            csv.printRecord((Object[]) HEADER);
            write(first, before, csv);
        }
    }

    /** Each further part in a turn of its own: whoever takes long to receive what was read keeps nobody from reading. */
    private void write(Acts first, LongFunction<Acts> before, CSVPrinter csv) throws IOException {
        var part = first;
        while (true) {
            for (var act : part.acts()) write(act, csv);
            var next = part.before();
            if (next == null) return;
            part = past.inTurn(() -> before.apply(next));
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
