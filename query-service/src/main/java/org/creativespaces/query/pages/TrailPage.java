package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.challenge.ChallengeQueries;
import org.creativespaces.query.challenge.ChallengeView;
import org.creativespaces.query.challenge.ChallengeView.NarrativeView;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.pages.trails.Course;
import org.creativespaces.query.pages.trails.Emergence;
import org.creativespaces.query.pages.trails.Kind;
import org.creativespaces.query.pages.trails.Standing;
import org.creativespaces.query.pages.trails.Steps;
import org.creativespaces.query.pages.trails.Wanted;
import org.creativespaces.query.solution.SolutionQueries;
import org.creativespaces.query.solution.SolutionView;
import org.creativespaces.query.trail.Trail;
import org.creativespaces.query.trail.Trail.Subject;
import org.creativespaces.query.trail.TrailEntry;
import org.creativespaces.query.trail.TrailQueries;
import org.creativespaces.query.trail.What;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a thing came to be what it is, step by step. */
@Controller
class TrailPage {
    private final TrailQueries trails;
    private final SolutionQueries solutions;
    private final ChallengeQueries challenges;
    private final Names names;
    private final Clock clock = Clock.systemUTC();

    TrailPage(TrailQueries trails, SolutionQueries solutions, ChallengeQueries challenges, Names names) {
        this.trails = trails;
        this.solutions = solutions;
        this.challenges = challenges;
        this.names = names;
    }

    @GetMapping("/{things:solutions|challenges|spaces|organisations}/{id}/trail")
    String trail(
            @PathVariable("things") String things,
            @PathVariable("id") String id,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var wanted = Wanted.of(request);
        var subject = new Subject(Trail.Kind.ofPath(things), Parameters.uuid("id", id));
        var steps = Steps.of(trails, subject, viewer, wanted).orElseThrow(RequestRefused::notFound);
        model.addAttribute("things", things);
        model.addAttribute("id", subject.id());
        model.addAttribute("steps", steps);
        model.addAttribute("wanted", wanted);
        model.addAttribute("kinds", kinds(steps.all()));
        model.addAttribute("constituencies", constituencies(steps.all()));
        model.addAttribute("names", names.of(organisations(steps), viewer));
        var region = addBeginning(steps.all().getFirst(), model);
        model.addAttribute(
                "redacts", viewer.organises().contains(region) || viewer.roles().contains(Role.ADMIN));
        if (things.equals("solutions")) addEmergence(SolutionId.of(subject.id()), steps, viewer, model);
        else model.addAttribute("timeline", Course.of(steps.all(), clock.instant()));
        return "trail";
    }

    private void addEmergence(SolutionId id, Steps steps, Viewer viewer, Model model) {
        var now = clock.instant();
        var timeline = solutions
                .find(id, viewer)
                .map(solution -> Emergence.of(solution, narratives(solution, viewer), steps.all(), now))
                .orElseGet(() -> Course.of(steps.all(), now));
        model.addAttribute("timeline", timeline);
        model.addAttribute("standing", Standing.of(steps.all()).rows());
    }

    /** Those it names; if it names none, all that is told of its challenges. */
    private List<NarrativeView> narratives(SolutionView solution, Viewer viewer) {
        var told = solution.challengeIds().stream()
                .flatMap(id -> challenges.find(id, viewer).stream())
                .map(ChallengeView::narratives)
                .flatMap(List::stream)
                .filter(narrative -> narrative.state() == ChallengeView.State.SHOWN)
                .toList();
        var named = told.stream()
                .filter(narrative -> solution.narrativeIds().contains(narrative.id()))
                .toList();
        return named.isEmpty() ? told : named;
    }

    private static List<OrganisationId> organisations(Steps steps) {
        return steps.shown().stream()
                .map(TrailEntry::organisation)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static List<Kind> kinds(List<TrailEntry> all) {
        var there = all.stream().map(step -> Kind.of(step.type())).distinct().toList();
        return Arrays.stream(Kind.values()).filter(there::contains).toList();
    }

    /** Those who did something, where the reader may know. */
    private static List<Constituency> constituencies(List<TrailEntry> all) {
        return all.stream()
                .map(TrailEntry::actor)
                .filter(Objects::nonNull)
                .flatMap(who -> Stream.ofNullable(Objects.requireNonNull(who).constituency()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The first step names the thing and its region. */
    private static RegionCode addBeginning(TrailEntry first, Model model) {
        return switch (first.what()) {
            case What.Proposed began -> add(began.title(), began.region(), model);
            case What.Raised began -> add(began.title(), began.region(), model);
            case What.Opened began -> add(began.title(), began.region(), model);
            case What.Registered began -> add(began.name(), began.region(), model);
            case null, default -> throw RequestRefused.notFound();
        };
    }

    private static RegionCode add(String title, RegionCode region, Model model) {
        model.addAttribute("named", title);
        model.addAttribute("region", Regions.find(region).orElseThrow(RequestRefused::notFound));
        return region;
    }
}
