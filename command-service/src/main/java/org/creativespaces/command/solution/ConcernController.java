package org.creativespaces.command.solution;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.command.solution.SolutionRequests.Nothing;
import org.creativespaces.command.solution.SolutionRequests.Resolution;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.SolutionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/solutions/{solution}/concerns/{concern}", produces = MediaType.APPLICATION_JSON_VALUE)
class ConcernController {
    private final Desk desk;

    ConcernController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/resolution")
    ResponseEntity<Outcome> answer(
            @PathVariable SolutionId solution, @PathVariable ConcernId concern, Incoming incoming) {
        var write = incoming.read(Resolution::of);
        var typed = Typed.of(Owner.programme("solution", solution))
                .with("how", write.body().how());
        return desk.change(
                write, write::by, typed, (act, texts) -> new AnswerConcern(solution, act, concern, texts.get("how")));
    }

    @PostMapping("/acceptance")
    ResponseEntity<Outcome> accept(
            @PathVariable SolutionId solution, @PathVariable ConcernId concern, Incoming incoming) {
        var write = incoming.readForParty(Nothing::of);
        return desk.change(
                write,
                write::by,
                Typed.nothing(),
                (act, texts) -> new AcceptAnswer(solution, act, concern, write.organisation()));
    }
}
