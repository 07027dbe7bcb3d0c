package org.creativespaces.command.participant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be done about a participant; the edge asks for a reason where it is done on their behalf. */
public sealed interface ParticipantCommand extends Command {
    ParticipantId participant();

    @Override
    default ParticipantId target() {
        return participant();
    }

    /** Take part under a pseudonym. */
    record RegisterParticipant(
            @TargetAggregateIdentifier ParticipantId participant,
            Act act,
            RegionCode region,
            Constituency constituency,
            Sealed pseudonym,
            @Nullable Sealed name,
            @Nullable Sealed contact)
            implements ParticipantCommand {}

    /** Speak from another side from now on. */
    record ChangeConstituency(
            @TargetAggregateIdentifier ParticipantId participant,
            Act act,
            Constituency constituency,
            @Nullable Sealed reason)
            implements ParticipantCommand {}

    /** Become a member of a space by accepting this version of its ground rules, which must be the current one. */
    record JoinSpace(
            @TargetAggregateIdentifier ParticipantId participant,
            Act act,
            SpaceId space,
            int groundRulesVersion,
            @Nullable Sealed reason)
            implements ParticipantCommand {}

    /** Be a member of a space no more. */
    record LeaveSpace(
            @TargetAggregateIdentifier ParticipantId participant,
            Act act,
            SpaceId space,
            @Nullable Sealed reason) implements ParticipantCommand {}

    /** Be forgotten: leave every space, and have everything typed about oneself made unreadable for good. */
    record ErasePersonalData(
            @TargetAggregateIdentifier ParticipantId participant,
            Act act,
            @Nullable Sealed reason) implements ParticipantCommand {}
}
