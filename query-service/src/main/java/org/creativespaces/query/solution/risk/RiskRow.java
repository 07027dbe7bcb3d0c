package org.creativespaces.query.solution.risk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A risk as it stands.
 *
 * @param shares who carries how much, by party; at most a hundred, since each is a whole percentage
 * @param mitigations what its owner or an organiser says was done about it
 * @param materialised what happened when it last came true
 * @param closed why it is none any more; null while it is one
 * @param position where it is recorded in the ledger
 */
record RiskRow(
        RiskId id,
        SolutionId solution,
        SpaceId space,
        RegionCode region,
        RiskCategory category,
        Sealed description,
        int likelihood,
        int impact,
        Party owner,
        Map<String, Share> shares,
        List<Note> mitigations,
        @Nullable Note materialised,
        @Nullable Note closed,
        Instant identifiedAt,
        long position) {
    private static final int WHOLE = 100;

    /** What one party carries, and on which terms. */
    record Share(Party party, int percent, Sealed terms) {}

    /** What somebody recorded of it, and when that happened. */
    record Note(Sealed text, Instant occurredAt) {}

    static RiskRow identified(RiskIdentified e, Recorded<?> recorded) {
        var envelope = recorded.envelope();
        return new RiskRow(
                e.risk(),
                e.solution(),
                requireNonNull(envelope.space()),
                envelope.region(),
                e.category(),
                e.description(),
                e.likelihood(),
                e.impact(),
                e.owner(),
                Map.of(),
                List.of(),
                null,
                null,
                envelope.occurredAt(),
                recorded.position());
    }

    int level() {
        return likelihood * impact;
    }

    /** How much of it the owner carries, since nobody else elects to; nothing once it is closed. */
    int unshared() {
        if (closed != null) return 0;
        return WHOLE - shares.values().stream().mapToInt(Share::percent).sum();
    }

    RiskRow assessed(int nowLikelihood, int nowImpact) {
        return with(nowLikelihood, nowImpact, shares, mitigations, materialised, closed);
    }

    RiskRow shared(Share share) {
        var now = new LinkedHashMap<>(shares);
        now.put(share.party().key(), share);
        return with(likelihood, impact, now, mitigations, materialised, closed);
    }

    RiskRow released(Party party) {
        var now = new LinkedHashMap<>(shares);
        now.remove(party.key());
        return with(likelihood, impact, now, mitigations, materialised, closed);
    }

    RiskRow mitigated(Note how) {
        var now = Stream.concat(mitigations.stream(), Stream.of(how)).toList();
        return with(likelihood, impact, shares, now, materialised, closed);
    }

    RiskRow materialised(Note how) {
        return with(likelihood, impact, shares, mitigations, how, closed);
    }

    /** Nobody carries anything of it any more. */
    RiskRow closed(Note why) {
        return with(likelihood, impact, Map.of(), mitigations, materialised, why);
    }

    private RiskRow with(
            int nowLikelihood,
            int nowImpact,
            Map<String, Share> nowShares,
            List<Note> nowMitigations,
            @Nullable Note nowMaterialised,
            @Nullable Note nowClosed) {
        return new RiskRow(
                id,
                solution,
                space,
                region,
                category,
                description,
                nowLikelihood,
                nowImpact,
                owner,
                nowShares,
                nowMitigations,
                nowMaterialised,
                nowClosed,
                identifiedAt,
                position);
    }
}
