package org.creativespaces.command.decision;

import java.time.Instant;
import java.util.Set;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;

/** The circumstances of commands in tests: who sends them. */
public final class Acts {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final Actor CLERK = Actor.client("organiser-cli");

    private Acts() {}

    /** The person themself. */
    public static Act by(ParticipantId person) {
        return act(new By(Actor.participant(person), person, false, Set.of(), false));
    }

    /** An organiser of these regions, in their own name. */
    public static Act organiser(RegionCode... regions) {
        return act(new By(CLERK, null, false, Set.of(regions), false));
    }

    /** An organiser of these regions, recording for a person. */
    public static Act onBehalf(ParticipantId person, RegionCode... regions) {
        return act(new By(CLERK, person, true, Set.of(regions), false));
    }

    /** A second organiser of these regions, who is no program. */
    public static Act secondOrganiser(RegionCode... regions) {
        return act(new By(Actor.user("second"), null, false, Set.of(regions), false));
    }

    /** The second organiser, recording for a person. */
    public static Act secondOnBehalf(ParticipantId person, RegionCode... regions) {
        return act(new By(Actor.user("second"), person, true, Set.of(regions), false));
    }

    /** A person who is an organiser of these regions too, in their own name. */
    public static Act organisingMember(ParticipantId person, RegionCode... regions) {
        return act(new By(Actor.participant(person), person, false, Set.of(regions), false));
    }

    public static Act admin() {
        return act(new By(Actor.user("root"), null, false, Set.of(), true));
    }

    public static Act adminOnBehalf(ParticipantId person) {
        return act(new By(Actor.user("root"), person, true, Set.of(), true));
    }

    /** The same circumstances in another command. */
    public static Act as(Act act, String commandId) {
        return new Act(act.by(), commandId, act.correlationId(), act.occurredAt(), act.expectedVersion());
    }

    /** The same circumstances, at another time. */
    public static Act at(String time, Act act) {
        return new Act(act.by(), act.commandId(), act.correlationId(), Instant.parse(time), act.expectedVersion());
    }

    /** The same circumstances, having looked at a version. */
    public static Act expecting(long version, Act act) {
        return new Act(act.by(), act.commandId(), act.correlationId(), act.occurredAt(), version);
    }

    private static Act act(By by) {
        return new Act(by, "command-1", "workshop-7", NOON, null);
    }
}
