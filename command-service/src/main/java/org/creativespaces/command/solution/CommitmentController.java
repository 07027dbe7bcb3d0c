package org.creativespaces.command.solution;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.command.solution.CommitmentRequests.Fulfilment;
import org.creativespaces.command.solution.CommitmentRequests.GivingUp;
import org.creativespaces.command.solution.CommitmentRequests.Progress;
import org.creativespaces.command.solution.CommitmentRequests.Undertaking;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.SolutionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/solutions/{solution}/commitments", produces = MediaType.APPLICATION_JSON_VALUE)
class CommitmentController {
    private final Desk desk;

    CommitmentController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Outcome> commit(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.readForParty(Undertaking::of);
        var body = write.body();
        var commitment = body.id() == null ? new CommitmentId(desk.newPartId(write)) : body.id();
        return desk.createPart(
                write,
                commitment,
                write::by,
                typed(solution).with("action", body.action()).with("resources", body.resources()),
                (act, texts) -> new Commit(
                        solution,
                        act,
                        commitment,
                        write.organisation(),
                        texts.get("action"),
                        body.due(),
                        texts.find("resources")));
    }

    @PostMapping("/{commitment}/progress")
    ResponseEntity<Outcome> report(
            @PathVariable SolutionId solution, @PathVariable CommitmentId commitment, Incoming incoming) {
        var write = incoming.readForParty(Progress::of);
        var body = write.body();
        return desk.change(
                write,
                write::by,
                typed(solution).with("note", body.note()),
                (act, texts) -> new ReportProgress(
                        solution, act, commitment, write.organisation(), texts.get("note"), body.percent()));
    }

    @PostMapping("/{commitment}/fulfilment")
    ResponseEntity<Outcome> fulfil(
            @PathVariable SolutionId solution, @PathVariable CommitmentId commitment, Incoming incoming) {
        var write = incoming.readForParty(Fulfilment::of);
        return desk.change(
                write,
                write::by,
                typed(solution).with("evidence", write.body().evidence()),
                (act, texts) -> new Fulfil(solution, act, commitment, write.organisation(), texts.get("evidence")));
    }

    @PostMapping("/{commitment}/release")
    ResponseEntity<Outcome> release(
            @PathVariable SolutionId solution, @PathVariable CommitmentId commitment, Incoming incoming) {
        var write = incoming.readForParty(GivingUp::of);
        return desk.change(
                write,
                write::by,
                typed(solution).with("reason", write.body().reason()),
                (act, texts) -> new Release(solution, act, commitment, write.organisation(), texts.get("reason")));
    }

    private static Typed typed(SolutionId solution) {
        return Typed.of(Owner.programme("solution", solution));
    }
}
