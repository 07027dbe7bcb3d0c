package org.creativespaces.command.challenge;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.NarrativeKind;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be done with a challenge or a narrative about it. */
public sealed interface ChallengeCommand extends Command {
    ChallengeId challenge();

    @Override
    default ChallengeId target() {
        return challenge();
    }

    /** Have a space explore a constraint in the health system. */
    record RaiseChallenge(
            @TargetAggregateIdentifier ChallengeId challenge,
            Act act,
            SpaceId space,
            Sealed title,
            @Nullable Sealed description)
            implements ChallengeCommand {}

    /** Put it in other words, as the next framing. */
    record ReframeChallenge(
            @TargetAggregateIdentifier ChallengeId challenge,
            Act act,
            Sealed title,
            @Nullable Sealed description) implements ChallengeCommand {}

    /** Hear no further narratives. */
    record CloseChallenge(@TargetAggregateIdentifier ChallengeId challenge, Act act, Sealed reason)
            implements ChallengeCommand {}

    /** Tell what one knows of it, beside what others tell. */
    record ShareNarrative(
            @TargetAggregateIdentifier ChallengeId challenge,
            Act act,
            NarrativeId narrative,
            NarrativeKind kind,
            Sealed text)
            implements ChallengeCommand {}

    /** Have one's own narrative shown no more. */
    record WithdrawNarrative(
            @TargetAggregateIdentifier ChallengeId challenge,
            Act act,
            NarrativeId narrative,
            @Nullable Sealed reason) implements ChallengeCommand {}

    /** Show a narrative to organisers and auditors only. */
    record WithholdNarrative(
            @TargetAggregateIdentifier ChallengeId challenge, Act act, NarrativeId narrative, Sealed reason)
            implements ChallengeCommand {}

    /** Show a narrative to all again. */
    record ReinstateNarrative(
            @TargetAggregateIdentifier ChallengeId challenge, Act act, NarrativeId narrative, Sealed reason)
            implements ChallengeCommand {}
}
