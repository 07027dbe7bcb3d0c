package org.creativespaces.command.solution;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.command.solution.SolutionRequests.Because;
import org.creativespaces.command.solution.SolutionRequests.Merger;
import org.creativespaces.command.solution.SolutionRequests.Proposal;
import org.creativespaces.command.solution.SolutionRequests.Revision;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.Adaptation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/solutions", produces = MediaType.APPLICATION_JSON_VALUE)
class SolutionController {
    private final Desk desk;

    SolutionController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Outcome> propose(Incoming incoming) {
        var write = incoming.readForParty(Proposal::of);
        var body = write.body();
        var solution = body.id() == null ? new SolutionId(desk.newId(write)) : body.id();
        var source = body.adaptedFrom();
        var typed = typed(solution)
                .with("title", body.title())
                .with("summary", body.summary())
                .with("adaptations", source == null ? null : source.adaptations());
        return desk.create(
                write,
                write::by,
                typed,
                (act, texts) -> new Propose(
                        solution,
                        act,
                        body.space(),
                        write.organisation(),
                        texts.get("title"),
                        texts.find("summary"),
                        body.challenges(),
                        body.narratives(),
                        source == null
                                ? null
                                : new Adaptation(source.solution(), source.revision(), texts.get("adaptations"))));
    }

    @PostMapping("/{solution}/revisions")
    ResponseEntity<Outcome> revise(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.readForParty(Revision::of);
        var body = write.body();
        var typed = typed(solution)
                .with("title", body.title())
                .with("summary", body.summary())
                .with("rationale", body.rationale());
        return desk.change(
                write,
                write::by,
                typed,
                (act, texts) -> new Revise(
                        solution,
                        act,
                        write.organisation(),
                        body.kind(),
                        texts.get("title"),
                        texts.find("summary"),
                        texts.find("rationale")));
    }

    @PostMapping("/{solution}/withdrawal")
    ResponseEntity<Outcome> withdraw(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.readForParty(Because::of);
        var typed = typed(solution).with("reason", write.body().reason());
        return desk.change(
                write,
                write::by,
                typed,
                (act, texts) -> new Withdraw(solution, act, write.organisation(), texts.get("reason")));
    }

    @PostMapping("/{solution}/merge")
    ResponseEntity<Outcome> merge(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.readForParty(Merger::of);
        var body = write.body();
        return desk.change(
                write,
                write::by,
                typed(solution).with("reason", body.reason()),
                (act, texts) -> new Merge(solution, act, write.organisation(), body.into(), texts.get("reason")));
    }

    @PostMapping("/{solution}/withholding")
    ResponseEntity<Outcome> withhold(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.read(Because::of);
        var typed = typed(solution).with("reason", write.body().reason());
        return desk.change(write, write::by, typed, (act, texts) -> new Withhold(solution, act, texts.get("reason")));
    }

    @PostMapping("/{solution}/reinstatement")
    ResponseEntity<Outcome> reinstate(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.read(Because::of);
        var typed = typed(solution).with("reason", write.body().reason());
        return desk.change(write, write::by, typed, (act, texts) -> new Reinstate(solution, act, texts.get("reason")));
    }

    private static Typed typed(SolutionId solution) {
        return Typed.of(Owner.programme("solution", solution));
    }
}
