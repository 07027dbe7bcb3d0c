package org.creativespaces.standalone.demo;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.standalone.demo.Scene.Person;
import org.creativespaces.standalone.demo.Script.Text;

/** A solution of the demo, and what people do about it. */
final class Proposal {
    private final Scene scene;
    private final SolutionId id;
    private final Person proposer;
    private final Set<ParticipantId> otherwise = new HashSet<>();
    private int revision = 1;

    Proposal(Scene scene, SolutionId id, Person proposer) {
        this.scene = scene;
        this.id = id;
        this.proposer = proposer;
    }

    SolutionId id() {
        return id;
    }

    int revision() {
        return revision;
    }

    /** Those of them who have not said otherwise. */
    void endorsed(int daysAgo, List<Person> people) {
        people.stream()
                .filter(person -> !otherwise.contains(person.id()))
                .forEach(person -> position(person, daysAgo, Position.ENDORSE, List.of(), named("no concern", "")));
    }

    void endorsed(int daysAgo, Person person, String why) {
        position(person, daysAgo, Position.ENDORSE, List.of(new Text("text", why)), named("no concern", ""));
    }

    void stoodAside(int daysAgo, Person person, String why) {
        position(person, daysAgo, Position.STAND_ASIDE, List.of(new Text("text", why)), named("no concern", ""));
    }

    /** Somebody holds no position any more. */
    void stoodBack(int daysAgo, Person person) {
        scene.script()
                .act(
                        person.by(),
                        daysAgo,
                        "no position " + person.body() + " " + id,
                        Owner.person(person.id()),
                        List.of(),
                        (act, texts) -> new WithdrawPosition(id, act, person.body()));
    }

    ConcernId concern(int daysAgo, Person person, String why) {
        var concern = named("concern", why);
        position(person, daysAgo, Position.CONCERN, List.of(new Text("text", why)), concern);
        return concern;
    }

    /** An organiser says how it was met, and who raised it is content. */
    void met(int daysAgo, ConcernId concern, Person raiser, String how) {
        told(
                scene.organiser(),
                daysAgo,
                "answer",
                List.of(new Text("how", how)),
                (act, texts) -> new AnswerConcern(id, act, concern, texts.getFirst()));
        told(
                raiser.by(),
                daysAgo - 1,
                "acceptance",
                List.of(),
                (act, texts) -> new AcceptAnswer(id, act, concern, raiser.body()));
    }

    void revised(int daysAgo, RevisionKind kind, String title, String summary, String rationale) {
        var typed = List.of(new Text("title", title), new Text("summary", summary), new Text("rationale", rationale));
        told(
                proposer.by(),
                daysAgo,
                "revision " + rationale,
                typed,
                (act, texts) -> new Revise(id, act, proposer.body(), kind, texts.get(0), texts.get(1), texts.get(2)));
        revision++;
    }

    void withdrawn(int daysAgo, String reason) {
        told(
                proposer.by(),
                daysAgo,
                "withdrawal",
                List.of(new Text("reason", reason)),
                (act, texts) -> new Withdraw(id, act, proposer.body(), texts.getFirst()));
    }

    void merged(int daysAgo, Proposal into, String reason) {
        told(
                proposer.by(),
                daysAgo,
                "merge",
                List.of(new Text("reason", reason)),
                (act, texts) -> new Merge(id, act, proposer.body(), into.id(), texts.getFirst()));
    }

    CommitmentId committed(int daysAgo, Person party, String action, int dueDaysAgo, String resources) {
        var commitment = new CommitmentId(Script.named("commitment " + action + " " + id));
        var typed = List.of(new Text("action", action), new Text("resources", resources));
        told(
                party.by(),
                daysAgo,
                "commitment " + action,
                typed,
                (act, texts) -> new Commit(
                        id,
                        act,
                        commitment,
                        party.body(),
                        texts.get(0),
                        scene.script().day(dueDaysAgo),
                        texts.get(1)));
        return commitment;
    }

    void progressed(int daysAgo, Person party, CommitmentId commitment, int percent, String note) {
        told(
                party.by(),
                daysAgo,
                "progress " + note,
                List.of(new Text("note", note)),
                (act, texts) -> new ReportProgress(id, act, commitment, party.body(), texts.getFirst(), percent));
    }

    void fulfilled(int daysAgo, Person party, CommitmentId commitment, String evidence) {
        told(
                party.by(),
                daysAgo,
                "fulfilment " + commitment,
                List.of(new Text("evidence", evidence)),
                (act, texts) -> new Fulfil(id, act, commitment, party.body(), texts.getFirst()));
    }

    void released(int daysAgo, Person party, CommitmentId commitment, String reason) {
        told(
                party.by(),
                daysAgo,
                "release " + commitment,
                List.of(new Text("reason", reason)),
                (act, texts) -> new Release(id, act, commitment, party.body(), texts.getFirst()));
    }

    RiskId risk(int daysAgo, Person owner, RiskCategory category, int likelihood, int impact, String description) {
        var risk = new RiskId(Script.named("risk " + description + " " + id));
        var typed = List.of(new Text("description", description));
        told(
                owner.by(),
                daysAgo,
                "risk " + description,
                typed,
                (act, texts) ->
                        new IdentifyRisk(id, act, risk, owner.body(), category, texts.getFirst(), likelihood, impact));
        return risk;
    }

    void shared(int daysAgo, Person party, RiskId risk, int percent, String terms) {
        told(
                party.by(),
                daysAgo,
                "share of " + risk,
                List.of(new Text("terms", terms)),
                (act, texts) -> new ShareRisk(id, act, risk, party.body(), percent, texts.getFirst()));
    }

    void gaveBack(int daysAgo, Person party, RiskId risk, String reason) {
        told(
                party.by(),
                daysAgo,
                "share given back of " + risk,
                List.of(new Text("reason", reason)),
                (act, texts) -> new ReleaseShare(id, act, risk, party.body(), texts.getFirst()));
    }

    void judged(int daysAgo, Person owner, RiskId risk, int likelihood, int impact, String reason) {
        told(
                owner.by(),
                daysAgo,
                "assessment of " + risk,
                List.of(new Text("reason", reason)),
                (act, texts) -> new ReassessRisk(id, act, risk, owner.body(), likelihood, impact, texts.getFirst()));
    }

    void over(int daysAgo, Person owner, RiskId risk, String reason) {
        told(
                owner.by(),
                daysAgo,
                "end of " + risk,
                List.of(new Text("reason", reason)),
                (act, texts) -> new CloseRisk(id, act, risk, owner.body(), texts.getFirst()));
    }

    void mitigated(int daysAgo, Person owner, RiskId risk, String description) {
        told(
                owner.by(),
                daysAgo,
                "mitigation",
                List.of(new Text("description", description)),
                (act, texts) -> new MitigateRisk(id, act, risk, owner.body(), texts.getFirst()));
    }

    void materialised(int daysAgo, Person owner, RiskId risk, String description) {
        told(
                owner.by(),
                daysAgo,
                "materialisation",
                List.of(new Text("description", description)),
                (act, texts) -> new ReportMaterialised(id, act, risk, owner.body(), texts.getFirst()));
    }

    TrialId tried(int daysAgo, Person conductor, String site, String measure, String baseline, int endDaysAgo) {
        var trial = new TrialId(Script.named("trial " + site + " " + id));
        var typed = List.of(new Text("site", site), new Text("measure", measure));
        told(
                conductor.by(),
                daysAgo,
                "trial " + site,
                typed,
                (act, texts) -> new StartTrial(
                        id,
                        act,
                        trial,
                        texts.get(0),
                        texts.get(1),
                        Decimal.of(baseline),
                        scene.script().day(daysAgo),
                        scene.script().day(endDaysAgo)));
        return trial;
    }

    void observed(int daysAgo, Person conductor, TrialId trial, String value, String note) {
        told(
                conductor.by(),
                daysAgo,
                "observation " + note,
                List.of(new Text("note", note)),
                (act, texts) -> new RecordObservation(
                        id, act, trial, Decimal.of(value), scene.script().day(daysAgo), texts.getFirst()));
    }

    void concluded(int daysAgo, Person conductor, TrialId trial, TrialOutcome outcome, String summary) {
        told(
                conductor.by(),
                daysAgo,
                "conclusion",
                List.of(new Text("summary", summary)),
                (act, texts) -> new ConcludeTrial(id, act, trial, outcome, texts.getFirst()));
    }

    void reviewed(int daysAgo, Person reviewer, Verdict verdict, String text) {
        scene.script()
                .act(
                        reviewer.by(),
                        daysAgo,
                        "review " + id,
                        Owner.person(reviewer.id()),
                        List.of(new Text("text", text)),
                        (act, texts) -> new Review(id, act, verdict, texts.getFirst()));
    }

    void circulated(int daysAgo, String learning, RegionCode... regions) {
        told(
                scene.organiser(),
                daysAgo,
                "circulation",
                List.of(new Text("learning", learning)),
                (act, texts) -> new Circulate(id, act, Arrays.asList(regions), texts.getFirst()));
    }

    private void position(Person person, int daysAgo, Position position, List<Text> typed, ConcernId concern) {
        if (position != Position.ENDORSE) otherwise.add(person.id());
        scene.script()
                .act(
                        person.by(),
                        daysAgo,
                        position + " " + person.body() + " " + id,
                        Owner.person(person.id()),
                        typed,
                        (act, texts) -> new TakePosition(
                                id,
                                act,
                                position,
                                concern,
                                person.body(),
                                texts.isEmpty() ? null : texts.getFirst(),
                                false,
                                false));
    }

    private void told(
            By by, int daysAgo, String what, List<Text> typed, BiFunction<Act, List<Sealed>, Command> command) {
        scene.script().act(by, daysAgo, what + " " + id, Owner.programme("solution", id), typed, command);
    }

    private ConcernId named(String what, String text) {
        return new ConcernId(Script.named(what + " " + text + " " + id));
    }
}
