package org.creativespaces.query.pages.act;

import static org.creativespaces.events.organisation.MandateScope.ENDORSE;
import static org.creativespaces.query.pages.act.Field.BODY;
import static org.creativespaces.query.pages.act.Field.TITLE;
import static org.creativespaces.query.pages.act.Field.line;
import static org.creativespaces.query.pages.act.Field.reason;
import static org.creativespaces.query.pages.act.Field.text;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.query.pages.act.Form.Then;

/** What is done with solutions as such. */
final class SolutionForms {
    private static final Map<String, Object> NOTHING = Map.of();

    private SolutionForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "propose",
                                About.SPACE,
                                "proposeSolution",
                                "/solutions",
                                line("title", TITLE),
                                text("summary", BODY).orNot(),
                                Field.several(
                                                "challengeIds",
                                                scene -> scene.lookup()
                                                        .challengesOf(
                                                                scene.theSpace().id(), scene.viewer()))
                                        .orNot(),
                                Field.several(
                                                "narrativeIds",
                                                scene -> scene.lookup()
                                                        .narrativesOf(
                                                                scene.theSpace().id(), scene.viewer()))
                                        .orNot())
                        .with(scene -> Map.of("spaceId", scene.theSpace().id().toString()))
                        .byParties(ENDORSE)
                        .to(scene -> scene.memberOrOrganiser() && scene.isOpen())
                        .then(Then.MADE),
                post(
                                "revise",
                                About.SOLUTION,
                                "reviseSolution",
                                "/solutions/{id}/revisions",
                                line("title", TITLE)
                                        .saying(scene -> scene.theSolution().title()),
                                text("summary", BODY)
                                        .orNot()
                                        .saying(scene -> scene.theSolution().summary()),
                                Field.choice("kind", RevisionKind.class, "choice.revision."),
                                text("rationale", BODY).orNot())
                        .with(SolutionForms::asProposer)
                        .to(scene -> proposerOrOrganiser(scene) && scene.goesOn())
                        .showing("difference"),
                post(
                                "adopt",
                                About.SOLUTION,
                                "proposeSolution",
                                "/solutions",
                                Field.list("spaceId", SolutionForms::elsewhere),
                                line("title", TITLE)
                                        .saying(scene -> scene.theSolution().title()),
                                text("summary", BODY)
                                        .orNot()
                                        .saying(scene -> scene.theSolution().summary()),
                                text("adaptedFrom.adaptations", BODY))
                        .with(SolutionForms::source)
                        .to(scene -> scene.goesOn()
                                && !scene.theSolution().circulations().isEmpty()
                                && !elsewhere(scene).isEmpty())
                        .then(Then.MADE)
                        .showing("learning"),
                post(
                                "circulate",
                                About.SOLUTION,
                                "circulateSolution",
                                "/solutions/{id}/circulations",
                                Field.several("regionCodes", Enrolling::otherRegions),
                                text("learning", BODY))
                        .to(scene -> scene.organises() && scene.isOpen() && scene.goesOn() && proven(scene)),
                post(
                                "merge",
                                About.SOLUTION,
                                "mergeSolution",
                                "/solutions/{id}/merge",
                                Field.list(
                                        "intoSolutionId",
                                        scene -> scene.lookup()
                                                .othersIn(
                                                        scene.theSpace().id(),
                                                        scene.theSolution().id(),
                                                        scene.viewer())),
                                reason())
                        .with(SolutionForms::asProposer)
                        .to(scene -> proposerOrOrganiser(scene)
                                && scene.theSolution().ending() == null),
                post("withdraw-solution", About.SOLUTION, "withdrawSolution", "/solutions/{id}/withdrawal", reason())
                        .with(SolutionForms::asProposer)
                        .to(scene -> proposerOrOrganiser(scene)
                                && scene.theSolution().ending() == null),
                post("withhold-solution", About.SOLUTION, "withholdSolution", "/solutions/{id}/withholding", reason())
                        .to(scene -> scene.organises() && scene.theSolution().withheldReason() == null),
                post(
                                "reinstate-solution",
                                About.SOLUTION,
                                "reinstateSolution",
                                "/solutions/{id}/reinstatement",
                                reason())
                        .to(scene -> scene.organises() && scene.theSolution().withheldReason() != null));
    }

    private static Map<String, Object> source(Scene scene) {
        var circulations = scene.theSolution().circulations();
        if (circulations.isEmpty()) return NOTHING;
        return Map.of(
                "adaptedFrom.solutionId", scene.theSolution().id().toString(),
                "adaptedFrom.revision", circulations.getLast().revision());
    }

    private static Map<String, Object> asProposer(Scene scene) {
        var proposer = scene.theSolution().proposer();
        return proposer != null && scene.isProposer() ? scene.speakingFor(proposer) : NOTHING;
    }

    private static boolean proposerOrOrganiser(Scene scene) {
        return scene.isOpen() && (scene.organises() || (scene.isProposer() && scene.isMember()));
    }

    private static List<Option> elsewhere(Scene scene) {
        return scene.lookup().spacesBeyond(scene.theSolution().regionCode(), scene.viewer());
    }

    private static boolean proven(Scene scene) {
        return scene.theSolution().trials().stream()
                .anyMatch(trial ->
                        trial.conclusion() != null && trial.conclusion().outcome() != TrialOutcome.ABANDON);
    }
}
