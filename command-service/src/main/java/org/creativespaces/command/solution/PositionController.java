package org.creativespaces.command.solution;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionRequests.Nothing;
import org.creativespaces.command.solution.SolutionRequests.Stand;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.SolutionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/solutions/{solution}/position", produces = MediaType.APPLICATION_JSON_VALUE)
class PositionController {
    private final Desk desk;

    PositionController(Desk desk) {
        this.desk = desk;
    }

    @PutMapping
    ResponseEntity<Outcome> take(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.readForParty(Stand::of);
        var body = write.body();
        var by = write.by();
        var typed = Typed.saidBy(by, Owner.programme("solution", solution)).with("text", body.text());
        return desk.change(
                write,
                () -> by,
                typed,
                (act, texts) -> new TakePosition(
                        solution,
                        act,
                        body.position(),
                        new ConcernId(desk.newId(write)),
                        write.organisation(),
                        texts.find("text"),
                        body.repeat(),
                        false));
    }

    @DeleteMapping
    ResponseEntity<Outcome> withdraw(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.readForParty(Nothing::of);
        return desk.change(
                write,
                write::by,
                Typed.nothing(),
                (act, texts) -> new WithdrawPosition(solution, act, write.organisation()));
    }
}
