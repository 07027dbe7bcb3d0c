package org.creativespaces.standalone.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.standalone.members.Reader.ADMIN;
import static org.creativespaces.standalone.members.Reader.ANYBODY;
import static org.creativespaces.standalone.members.Reader.AUDITOR;
import static org.creativespaces.standalone.members.Reader.MEMBER;
import static org.creativespaces.standalone.members.Reader.ORGANISER;
import static org.creativespaces.standalone.members.Reader.ORGANISER_OF_LEEDS;
import static org.creativespaces.standalone.members.Reader.OTHER_ORGANISER;
import static org.creativespaces.standalone.members.Reader.OUTSIDER;
import static org.creativespaces.standalone.members.Reader.PARTNER;
import static org.creativespaces.standalone.members.Reader.PARTNER_WITHOUT_GRANT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A space for its members, on every route that is read, for everybody who might read it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(6)
class MembersOnlyIT {
    private static final String NOTHING = UUID.randomUUID().toString();

    @TempDir
    static Path folder;

    private InProcess program;
    private Browser browser;
    private World world;
    private Reader granted;

    @BeforeAll
    void start() throws Exception {
        program = new InProcess(folder.resolve("data"));
        browser = new Browser(program);
        world = new World(browser);
        world.happen();
        granted = Reader.partner("pia", world.circle);
        browser.get(ANYBODY, "/api/v1/regions?waitFor=" + world.last());
    }

    @AfterAll
    void stop() {
        if (browser != null) browser.close();
        if (program != null) program.close();
    }

    List<Reader> readers() {
        return List.of(
                ANYBODY,
                OUTSIDER,
                MEMBER,
                OTHER_ORGANISER,
                ORGANISER_OF_LEEDS,
                PARTNER,
                PARTNER_WITHOUT_GRANT,
                granted,
                ORGANISER,
                AUDITOR,
                ADMIN);
    }

    @Test
    void every_route_that_is_read_is_tried() {
        assertThat(program.routesThatAreRead()).isNotEmpty().isSubsetOf(Routes.ALL.keySet());
    }

    private boolean mayKnow(Reader reader, String pattern) {
        if (Routes.isPage(pattern)) return false;
        // An organiser is told what was passed on to their region, or adopted from it.
        if (Routes.isFeed(pattern)) {
            return List.of(ORGANISER, AUDITOR, granted, ORGANISER_OF_LEEDS).contains(reader);
        }
        return List.of(MEMBER, ORGANISER, AUDITOR).contains(reader)
                || (Routes.isTrail(pattern) && reader.equals(granted));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void who_may_not_know_is_answered_as_if_there_were_nothing(Reader reader) throws Exception {
        var differing = new ArrayList<String>();
        for (var route : Routes.ALL.entrySet()) {
            if (mayKnow(reader, route.getKey())) continue;
            for (var path : route.getValue()) {
                if (path.contains("{}")) differing.addAll(differing(reader, path));
            }
        }
        assertThat(differing).isEmpty();
    }

    private List<String> differing(Reader reader, String path) throws Exception {
        var differing = new ArrayList<String>();
        var of = path.replace("{}", NOTHING);
        var nothing = browser.get(reader, of).with(NOTHING, "");
        var head = path.contains("/stream") ? nothing : browser.head(reader, of).with(NOTHING, "");
        for (var id : things()) {
            var asked = path.replace("{}", id);
            var answer = browser.get(reader, asked).with(id, "");
            if (!answer.equals(nothing)) differing.add(asked + "\n  " + answer + "\n  " + nothing);
            if (path.contains("/stream")) continue;
            var heading = browser.head(reader, asked).with(id, "");
            if (!heading.equals(head)) differing.add("HEAD " + asked + "\n  " + heading + "\n  " + head);
        }
        return differing;
    }

    private List<String> things() {
        return List.of(world.circle, world.challenge, world.narrative, world.solution, world.lastSecret());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void nothing_of_it_is_in_any_other_answer(Reader reader) throws Exception {
        var leaks = new ArrayList<String>();
        for (var route : Routes.ALL.entrySet()) {
            if (mayKnow(reader, route.getKey())) continue;
            for (var path : route.getValue()) {
                if (!path.contains("{}")) leaks.addAll(leaks(reader, path));
                else
                    for (var id : List.of(world.adoptedOutside, world.source, world.street)) {
                        leaks.addAll(leaks(reader, path.replace("{}", id)));
                    }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Follows a list to its end. */
    private List<String> leaks(Reader reader, String path) throws Exception {
        var leaks = new ArrayList<String>();
        for (var next = path; !next.isEmpty(); ) {
            var answer = browser.get(reader, next);
            var told = told(answer.headers() + answer.body(), Routes.isFeed(path));
            for (var secret : world.secrets) if (told.contains(secret)) leaks.add(next + " tells " + secret);
            if (told.replace("q=" + World.MARK, "").contains(World.MARK)) leaks.add(next + " tells a text");
            next = path.contains("limit=1")
                            && path.startsWith("/api/")
                            && answer.body().startsWith("{")
                    ? answer.json().path("next").asString("")
                    : "";
        }
        return leaks;
    }

    /** The data of an event is what was stored: one that was adopted names its source there, and nowhere else. */
    private String told(String answer, boolean onFeed) {
        return onFeed ? answer.replaceAll("\"adaptedFrom\":\\{[^}]*" + world.solution + "[^}]*}", "") : answer;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void who_may_know_finds_it(Reader reader) throws Exception {
        var missing = new ArrayList<String>();
        for (var there : there().entrySet()) {
            for (var route : Routes.ALL.entrySet()) {
                if (!route.getValue().contains(there.getKey())) continue;
                if (!mayKnow(reader, route.getKey())) continue;
                var path = there.getKey().replace("{}", there.getValue());
                var answer = browser.get(reader, path);
                var told = answer.body().contains(World.MARK)
                        || world.secrets.stream().anyMatch(answer.body()::contains);
                if (answer.status() != 200 || !told) missing.add(path + " " + answer.status());
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Where it is to be found, with the id of what is asked for. */
    private Map<String, String> there() {
        var there = new HashMap<String, String>();
        for (var kind : List.of("spaces", "challenges", "solutions")) {
            var id =
                    kind.equals("spaces") ? world.circle : kind.equals("challenges") ? world.challenge : world.solution;
            there.put("/api/v1/" + kind + "/{}", id);
            there.put("/api/v1/" + kind + "/{}/trail", id);
            there.put("/api/v1/" + kind + "/{}/trail?format=csv", id);
            there.put("/api/v1/" + kind, "");
        }
        there.put("/api/v1/challenges?space={}", world.circle);
        there.put("/api/v1/solutions?space={}", world.circle);
        there.put("/api/v1/solutions?challenge={}", world.challenge);
        there.put("/api/v1/solutions?q=" + World.MARK, "");
        there.put("/api/v1/solutions?stage=MERGED", "");
        there.put("/api/v1/solutions/{}/lineage", world.solution);
        there.put("/api/v1/commitments?region=E12000007", "");
        there.put("/api/v1/risks?region=E12000007", "");
        there.put("/api/v1/regions/E12000007/dashboard", "");
        there.put("/api/v1/dashboard", "");
        there.put("/api/v1/feed?limit=1000", "");
        there.put("/api/v1/feed?subject={}", world.solution);
        there.put("/api/v1/feed/pages/1", "");
        there.put("/api/v1/feed/stream", "");
        return there;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/solutions/{}?minVersion=1", "/api/v1/solutions?waitFor={}"})
    void waiting_for_it_is_answered_as_waiting_for_nothing(String path) throws Exception {
        var id = path.contains("waitFor") ? world.lastSecret() : world.solution;
        for (var reader : List.of(ANYBODY, OTHER_ORGANISER)) {
            assertThat(browser.get(reader, path.replace("{}", id)).with(id, ""))
                    .isEqualTo(browser.get(reader, path.replace("{}", NOTHING)).with(NOTHING, ""));
        }
    }

    @Test
    void what_was_adopted_out_of_it_names_no_source_to_who_may_not_know_of_that() throws Exception {
        var trail = "/api/v1/solutions/" + world.adoptedOutside + "/trail";
        assertThat(browser.get(ANYBODY, trail).body()).contains("adaptedFrom").doesNotContain(world.solution);
        for (var reader : List.of(MEMBER, ORGANISER, AUDITOR, granted)) {
            assertThat(browser.get(reader, trail).body()).contains(world.solution);
        }
    }
}
