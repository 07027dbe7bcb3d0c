package org.creativespaces.command.solution;

import static java.util.Objects.requireNonNull;
import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.RISK_CLOSED;
import static org.creativespaces.command.decision.Reason.RISK_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.SHARES_EXCEEDED;

import java.util.List;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.OfOwner;
import org.creativespaces.command.solution.RiskCommand.OfSharer;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.events.Party;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The risks of a solution, and who elected to carry how much of each. */
record Risks(PMap<RiskId, Risk> byId) {
    static final Risks NONE = new Risks(HashTreePMap.empty());

    static List<SolutionEvent> decide(RiskCommand command, Standing standing, Proposed s) {
        return switch (command) {
            case IdentifyRisk c -> identify(c, standing, s);
            case OfOwner c -> tend(c, standing, s);
            case OfSharer c -> share(c, standing, s);
        };
    }

    /** An organisation that owns a risk carries what is left of it, which takes the same mandate as a share. */
    private static List<SolutionEvent> identify(IdentifyRisk command, Standing standing, Proposed s) {
        record On(IdentifyRisk command, Capacity capacity) {}
        var capacity = standing.capacityOf(command.act().by(), command.organisation(), MandateScope.SHARE_RISK);
        return switch (new On(command, capacity)) {
            case On(var c, Barred b) -> throw b.why();
            case On(var c, var m) when s.stopped() -> throw s.whyStopped();
            case On(var c, var m) when s.risks().byId.containsKey(c.risk()) -> throw exists();
            case On(var c, Member m) -> List.of(identified(c, m.party()));
        };
    }

    private static List<SolutionEvent> tend(OfOwner command, Standing standing, Proposed s) {
        record On(OfOwner command, Risk risk, Capacity capacity) {}
        return switch (new On(command, s.risks().find(command), onBegun(command, standing))) {
            case On(var c, var x, Barred b) when !s.moderatedBy(c) -> throw b.why();
            case On(var c, var x, Member m) when !tends(c, s, x, m) -> throw notOwner();
            case On(var c, var x, var m) when x.closed() -> throw isClosed();
            case On(ReassessRisk c, var x, var m) when x.assessedAs(c) -> List.of();
            case On(ReassessRisk c, var x, var m) ->
                List.of(new RiskReassessed(c.solution(), c.risk(), c.likelihood(), c.impact(), c.reason()));
            case On(MitigateRisk c, var x, var m) ->
                List.of(new RiskMitigated(c.solution(), c.risk(), c.description()));
            case On(ReportMaterialised c, var x, var m) ->
                List.of(new RiskMaterialised(c.solution(), c.risk(), c.description()));
            case On(CloseRisk c, var x, var m) -> List.of(new RiskClosed(c.solution(), c.risk(), c.reason()));
        };
    }

    private static List<SolutionEvent> share(OfSharer command, Standing standing, Proposed s) {
        record On(OfSharer command, Risk risk, Capacity capacity) {}
        var risk = s.risks().find(command);
        return switch (new On(command, risk, sharing(command, risk, standing))) {
            case On(var c, var x, Barred b) -> throw b.why();
            case On(var c, var x, var m) when x.closed() -> throw isClosed();
            case On(ShareRisk c, var x, Member m) when c.percent() > left(x, m) -> throw exceeded(left(x, m));
            case On(ShareRisk c, var x, Member m) ->
                List.of(new RiskShared(c.solution(), c.risk(), m.party(), c.percent(), c.terms()));
            case On(ReleaseShare c, var x, Member m) when !x.sharedBy(m.party()) -> List.of();
            case On(ReleaseShare c, var x, Member m) ->
                List.of(new RiskShareReleased(c.solution(), c.risk(), m.party(), c.reason()));
        };
    }

    Risks after(RiskEvent event) {
        var id = event.risk();
        return switch (event) {
            case RiskIdentified e -> with(id, Risk.of(e));
            case RiskReassessed e -> with(id, get(id).after(e));
            case RiskShared e -> with(id, get(id).after(e));
            case RiskShareReleased e -> with(id, get(id).releasedBy(e.party()));
            case RiskMitigated e -> this;
            case RiskMaterialised e -> this;
            case RiskClosed e -> with(id, get(id).asClosed());
        };
    }

    private Risk get(RiskId id) {
        return requireNonNull(byId.get(id));
    }

    private Risks with(RiskId id, Risk risk) {
        return new Risks(byId.plus(id, risk));
    }

    private Risk find(RiskCommand command) {
        var risk = byId.get(command.risk());
        if (risk == null) throw refused(RISK_NOT_FOUND, "There is no such risk.");
        return risk;
    }

    private static Capacity onBegun(RiskCommand c, Standing standing) {
        return standing.capacityOnBegun(c.act().by(), c.organisation(), MandateScope.SHARE_RISK);
    }

    /** Whoever carries a share goes on with it after leaving; who takes the first one is a member. */
    private static Capacity sharing(OfSharer c, Risk risk, Standing standing) {
        var begun = onBegun(c, standing);
        var first = c instanceof ShareRisk && begun instanceof Member m && !risk.sharedBy(m.party());
        return first && standing.capacityThoughClosed(c.act().by()) instanceof Barred b ? b : begun;
    }

    private static boolean tends(OfOwner c, Proposed s, Risk risk, Member m) {
        return s.moderatedBy(c) || risk.ownedBy(m.party());
    }

    private static int left(Risk risk, Member m) {
        return risk.leftFor(m.party());
    }

    private static RiskIdentified identified(IdentifyRisk c, Party owner) {
        return new RiskIdentified(
                c.solution(), c.risk(), owner, c.category(), c.description(), c.likelihood(), c.impact());
    }

    private static Refused exists() {
        return refused(ALREADY_EXISTS, "It was identified before.");
    }

    private static Refused notOwner() {
        return refused(NOT_PERMITTED, "A risk is in the hands of who identified it and of organisers of the region.");
    }

    private static Refused isClosed() {
        return refused(RISK_CLOSED, "The risk is closed.");
    }

    private static Refused exceeded(int left) {
        return refused(SHARES_EXCEEDED, "Of this risk, " + left + " % is left to carry.");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
