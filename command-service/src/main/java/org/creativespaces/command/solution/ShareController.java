package org.creativespaces.command.solution;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.command.solution.RiskRequests.Release;
import org.creativespaces.command.solution.RiskRequests.Share;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own share of a risk, or one's organisation's. */
@RestController
@RequestMapping(path = "/api/v1/solutions/{solution}/risks/{risk}/share", produces = MediaType.APPLICATION_JSON_VALUE)
class ShareController {
    private final Desk desk;

    ShareController(Desk desk) {
        this.desk = desk;
    }

    @PutMapping
    ResponseEntity<Outcome> share(@PathVariable SolutionId solution, @PathVariable RiskId risk, Incoming incoming) {
        var write = incoming.readForParty(Share::of);
        var body = write.body();
        return desk.change(
                write,
                write::by,
                typed(solution).with("terms", body.terms()),
                (act, texts) ->
                        new ShareRisk(solution, act, risk, write.organisation(), body.percent(), texts.get("terms")));
    }

    @DeleteMapping
    ResponseEntity<Outcome> release(@PathVariable SolutionId solution, @PathVariable RiskId risk, Incoming incoming) {
        var write = incoming.readForParty(Release::of);
        return desk.change(
                write,
                write::by,
                typed(solution).with("reason", write.body().reason()),
                (act, texts) -> new ReleaseShare(solution, act, risk, write.organisation(), texts.find("reason")));
    }

    private static Typed typed(SolutionId solution) {
        return Typed.of(Owner.programme("solution", solution));
    }
}
