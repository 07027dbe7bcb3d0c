package org.creativespaces.command.space;

import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.SPACE_CLOSED;
import static org.creativespaces.command.decision.Reason.SPACE_NOT_FOUND;

import java.util.List;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.space.SpaceCommand.ChangeAgreementRule;
import org.creativespaces.command.space.SpaceCommand.ChangeGroundRules;
import org.creativespaces.command.space.SpaceCommand.CloseSpace;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.space.SpaceEvent;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.events.space.SpaceEvent.TextRedacted;

/** Where a space stands, what may be done with it and what comes of it. */
sealed interface Space {
    record Unopened() implements Space {}

    /** Open or closed: its region's organisers and the administrators may act on it. */
    sealed interface Begun extends Space {
        RegionCode region();
    }

    record Open(RegionCode region, int groundRulesVersion, AgreementRule agreementRule) implements Begun {
        GroundRulesChanged changed(ChangeGroundRules c) {
            return new GroundRulesChanged(c.space(), groundRulesVersion + 1, c.groundRules());
        }

        Open with(int version) {
            return new Open(region, version, agreementRule);
        }

        Open with(AgreementRule rule) {
            return new Open(region, groundRulesVersion, rule);
        }
    }

    record Closed(RegionCode region) implements Begun {}

    static List<SpaceEvent> decide(SpaceCommand command, Space state) {
        record On(SpaceCommand command, Space state) {}
        return switch (new On(command, state)) {
            case On(OpenSpace c, var s) when !administers(c, c.region()) -> throw notPermitted();
            case On(OpenSpace c, Unopened s) -> List.of(opened(c));
            case On(OpenSpace c, Begun s) -> throw new Refused(ALREADY_EXISTS, "The space was opened before.");

            case On(var c, Unopened s) -> throw new Refused(SPACE_NOT_FOUND, "There is no such space.");
            case On(var c, Begun s) when !administers(c, s.region()) -> throw notPermitted();

            case On(CloseSpace c, Closed s) -> List.of();
            case On(var c, Closed s) -> throw new Refused(SPACE_CLOSED, "The space is closed.");

            case On(ChangeGroundRules c, Open s) -> List.of(s.changed(c));
            case On(ChangeAgreementRule c, Open s) when c.agreementRule().equals(s.agreementRule()) -> List.of();
            case On(ChangeAgreementRule c, Open s) -> List.of(new AgreementRuleChanged(c.space(), c.agreementRule()));
            case On(CloseSpace c, Open s) -> List.of(new SpaceClosed(c.space(), c.reason()));
        };
    }

    static Space evolve(Space state, SpaceEvent event) {
        return switch (event) {
            case SpaceOpened e -> new Open(e.region(), 1, e.agreementRule());
            case GroundRulesChanged e -> ((Open) state).with(e.version());
            case AgreementRuleChanged e -> ((Open) state).with(e.agreementRule());
            case SpaceClosed e -> new Closed(((Open) state).region());
            case TextRedacted e -> state;
        };
    }

    /** What an event counts to that is about to happen in this state. */
    static Scope scope(Space state, SpaceEvent event) {
        return Scope.in(event.space(), event instanceof SpaceOpened e ? e.region() : ((Begun) state).region());
    }

    private static boolean administers(SpaceCommand c, RegionCode region) {
        return c.act().by().administers(region);
    }

    private static Refused notPermitted() {
        return new Refused(NOT_PERMITTED, "A space is opened, changed and closed by organisers of its region.");
    }

    private static SpaceOpened opened(OpenSpace c) {
        return new SpaceOpened(
                c.space(),
                c.region(),
                c.title(),
                c.purpose(),
                c.hosts(),
                c.groundRules(),
                c.visibility(),
                c.agreementRule());
    }
}
