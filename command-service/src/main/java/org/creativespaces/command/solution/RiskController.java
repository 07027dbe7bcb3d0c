package org.creativespaces.command.solution;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskRequests.Account;
import org.creativespaces.command.solution.RiskRequests.Assessment;
import org.creativespaces.command.solution.RiskRequests.Closure;
import org.creativespaces.command.solution.RiskRequests.Identification;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/solutions/{solution}/risks", produces = MediaType.APPLICATION_JSON_VALUE)
class RiskController {
    private final Desk desk;

    RiskController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Outcome> identify(@PathVariable SolutionId solution, Incoming incoming) {
        var write = incoming.readForParty(Identification::of);
        var body = write.body();
        var risk = body.id() == null ? new RiskId(desk.newPartId(write)) : body.id();
        return desk.createPart(
                write,
                risk,
                write::by,
                typed(solution).with("description", body.description()),
                (act, texts) -> new IdentifyRisk(
                        solution,
                        act,
                        risk,
                        write.organisation(),
                        body.category(),
                        texts.get("description"),
                        body.likelihood(),
                        body.impact()));
    }

    @PutMapping("/{risk}/assessment")
    ResponseEntity<Outcome> reassess(@PathVariable SolutionId solution, @PathVariable RiskId risk, Incoming incoming) {
        var write = incoming.readForParty(Assessment::of);
        var body = write.body();
        return desk.change(
                write,
                write::by,
                typed(solution).with("reason", body.reason()),
                (act, texts) -> new ReassessRisk(
                        solution,
                        act,
                        risk,
                        write.organisation(),
                        body.likelihood(),
                        body.impact(),
                        texts.find("reason")));
    }

    @PostMapping("/{risk}/mitigations")
    ResponseEntity<Outcome> mitigate(@PathVariable SolutionId solution, @PathVariable RiskId risk, Incoming incoming) {
        var write = incoming.readForParty(Account::of);
        return desk.change(
                write,
                write::by,
                typed(solution).with("description", write.body().description()),
                (act, texts) -> new MitigateRisk(solution, act, risk, write.organisation(), texts.get("description")));
    }

    @PostMapping("/{risk}/materialisation")
    ResponseEntity<Outcome> materialised(
            @PathVariable SolutionId solution, @PathVariable RiskId risk, Incoming incoming) {
        var write = incoming.readForParty(Account::of);
        return desk.change(
                write,
                write::by,
                typed(solution).with("description", write.body().description()),
                (act, texts) ->
                        new ReportMaterialised(solution, act, risk, write.organisation(), texts.get("description")));
    }

    @PostMapping("/{risk}/closure")
    ResponseEntity<Outcome> close(@PathVariable SolutionId solution, @PathVariable RiskId risk, Incoming incoming) {
        var write = incoming.readForParty(Closure::of);
        return desk.change(
                write,
                write::by,
                typed(solution).with("reason", write.body().reason()),
                (act, texts) -> new CloseRisk(solution, act, risk, write.organisation(), texts.get("reason")));
    }

    private static Typed typed(SolutionId solution) {
        return Typed.of(Owner.programme("solution", solution));
    }
}
