package org.creativespaces.command.solution;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.command.solution.TrialRequests.BeneficiaryReview;
import org.creativespaces.command.solution.TrialRequests.Circulation;
import org.creativespaces.command.solution.TrialRequests.Conclusion;
import org.creativespaces.command.solution.TrialRequests.Observation;
import org.creativespaces.command.solution.TrialRequests.Start;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/solutions/{solution}", produces = MediaType.APPLICATION_JSON_VALUE)
class TrialController {
    private final Desk desk;

    TrialController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/trials")
    ResponseEntity<Outcome> start(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.read(Start::of);
        var body = write.body();
        var trial = body.id() == null ? new TrialId(desk.newPartId(write)) : body.id();
        return desk.createPart(
                write,
                trial,
                write::by,
                typed(solution).with("site", body.site()).with("measure", body.measure()),
                (act, texts) -> new StartTrial(
                        solution,
                        act,
                        trial,
                        texts.get("site"),
                        texts.get("measure"),
                        body.baseline(),
                        body.start(),
                        body.end()));
    }

    @PostMapping("/trials/{trial}/observations")
    ResponseEntity<Outcome> observe(@PathVariable SolutionId solution, @PathVariable TrialId trial, Incoming incoming) {
        var write = incoming.read(Observation::of);
        var body = write.body();
        return desk.change(
                write,
                write::by,
                typed(solution).with("note", body.note()),
                (act, texts) ->
                        new RecordObservation(solution, act, trial, body.value(), body.date(), texts.find("note")));
    }

    @PostMapping("/trials/{trial}/conclusion")
    ResponseEntity<Outcome> conclude(
            @PathVariable SolutionId solution, @PathVariable TrialId trial, Incoming incoming) {
        var write = incoming.read(Conclusion::of);
        var body = write.body();
        return desk.change(
                write,
                write::by,
                typed(solution).with("summary", body.summary()),
                (act, texts) -> new ConcludeTrial(solution, act, trial, body.outcome(), texts.get("summary")));
    }

    @PostMapping("/beneficiary-reviews")
    ResponseEntity<Outcome> review(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.read(BeneficiaryReview::of);
        var body = write.body();
        var by = write.by();
        return desk.change(
                write,
                () -> by,
                Typed.saidBy(by, Owner.programme("solution", solution)).with("text", body.text()),
                (act, texts) -> new Review(solution, act, body.verdict(), texts.find("text")));
    }

    @PostMapping("/circulations")
    ResponseEntity<Outcome> circulate(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.read(Circulation::of);
        var body = write.body();
        return desk.change(
                write,
                write::by,
                typed(solution).with("learning", body.learning()),
                (act, texts) -> new Circulate(solution, act, body.regions(), texts.get("learning")));
    }

    private static Typed typed(SolutionId solution) {
        return Typed.of(Owner.programme("solution", solution));
    }
}
