package org.creativespaces.query.pages.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.query.challenge.ChallengeView;
import org.creativespaces.query.challenge.ChallengeView.NarrativeView;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.organisation.OrganisationQueries.Mandated;
import org.creativespaces.query.organisation.OrganisationView;
import org.creativespaces.query.participant.OwnRecord;
import org.creativespaces.query.solution.OwnPositions.Own;
import org.creativespaces.query.solution.SolutionView;
import org.creativespaces.query.solution.commitment.CommitmentStatus;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.concern.ConcernView;
import org.creativespaces.query.solution.risk.RiskStatus;
import org.creativespaces.query.solution.risk.RiskView;
import org.creativespaces.query.solution.trial.TrialView;
import org.creativespaces.query.space.SpaceView;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at what: all that decides which acts are offered, and what their forms say at first. What an act is not about is
 * null.
 *
 * @param me the reader as a participant, if they are one
 * @param mandates what the reader may do for organisations
 * @param lookup answers what only some forms ask
 */
record Scene(
        Viewer viewer,
        @Nullable OwnRecord me,
        List<Mandated> mandates,
        @Nullable RegionCode region,
        @Nullable SpaceView space,
        @Nullable ChallengeView challenge,
        @Nullable SolutionView solution,
        @Nullable OrganisationView organisation,
        @Nullable String part,
        Lookup lookup) {

    Scene at(String somePart) {
        return new Scene(viewer, me, mandates, region, space, challenge, solution, organisation, somePart, lookup);
    }

    /** The id of the thing that it is about. */
    @Nullable
    String id() {
        if (solution != null) return solution.id().toString();
        if (challenge != null) return challenge.id().toString();
        if (space != null) return space.id().toString();
        if (organisation != null) return organisation.id().toString();
        return region == null ? null : region.value();
    }

    // Who the reader is here.

    boolean isParticipant() {
        return viewer.participant() != null;
    }

    /** Who takes part has a name here first, which who only signed in has not. */
    boolean mayRegister() {
        return viewer.roles().contains(Role.PARTICIPANT) && !isParticipant();
    }

    boolean isMember() {
        return space != null && viewer.memberOf().contains(space.id());
    }

    boolean organises() {
        return region != null && viewer.organises().contains(region);
    }

    boolean administers() {
        return organises() || viewer.roles().contains(Role.ADMIN);
    }

    boolean memberOrOrganiser() {
        return isMember() || organises();
    }

    boolean isOpen() {
        return space != null && space.closed() == null;
    }

    /** Whether a party is the reader, or an organisation for which they may do such a thing. */
    boolean is(@Nullable NamedParty party, MandateScope scope) {
        if (party == null) return false;
        var organisationId = party.organisationId();
        return organisationId == null ? party.id().equals(viewer.participant()) : mandated(organisationId, scope);
    }

    /** What a command says beside its fields that is done for a party which the reader is or speaks for. */
    Map<String, Object> speakingFor(NamedParty party) {
        var organisationId = party.organisationId();
        return organisationId == null ? Map.of() : Map.of("organisationId", organisationId.toString());
    }

    /** The same for what an organiser records for a party. */
    Map<String, Object> recordingFor(NamedParty party) {
        var said = new HashMap<>(speakingFor(party));
        said.put("onBehalfOf", party.id().toString());
        return said;
    }

    boolean mandated(OrganisationId body, MandateScope scope) {
        return mandates.stream()
                .anyMatch(
                        mandate -> mandate.id().equals(body) && mandate.scope().contains(scope));
    }

    List<Mandated> organisationsFor(@Nullable MandateScope scope) {
        return scope == null || !isMember()
                ? List.of()
                : mandates.stream()
                        .filter(mandate -> mandate.scope().contains(scope))
                        .toList();
    }

    List<Lookup.Person> members() {
        return space == null || !organises() ? List.of() : lookup.membersOf(space.id());
    }

    // What the act is about.

    SpaceView theSpace() {
        return Objects.requireNonNull(space);
    }

    ChallengeView theChallenge() {
        return Objects.requireNonNull(challenge);
    }

    SolutionView theSolution() {
        return Objects.requireNonNull(solution);
    }

    boolean goesOn() {
        return solution != null && solution.ending() == null && solution.withheldReason() == null;
    }

    /** Whether something new can be begun about the solution. */
    boolean begins() {
        return memberOrOrganiser() && isOpen() && goesOn();
    }

    boolean isProposer() {
        return solution != null && is(solution.proposer(), MandateScope.ENDORSE);
    }

    /** Positions of the reader and of the organisations they speak for. */
    List<Own> held() {
        var person = viewer.participant();
        if (solution == null || person == null) return List.of();
        var held = new ArrayList<Own>();
        lookup.position(solution.id(), person, null).ifPresent(held::add);
        mandates.stream()
                .filter(mandate -> mandate.scope().contains(MandateScope.ENDORSE))
                .forEach(mandate ->
                        lookup.position(solution.id(), person, mandate.id()).ifPresent(held::add));
        return held;
    }

    Optional<NarrativeView> narrative() {
        return challenge == null ? Optional.empty() : find(challenge.narratives().stream(), NarrativeView::id);
    }

    Optional<ConcernView> concern() {
        return solution == null ? Optional.empty() : find(solution.concerns().items().stream(), ConcernView::id);
    }

    Optional<CommitmentView> commitment() {
        return solution == null ? Optional.empty() : find(solution.commitments().stream(), CommitmentView::id);
    }

    Optional<RiskView> risk() {
        return solution == null ? Optional.empty() : find(solution.risks().stream(), RiskView::id);
    }

    Optional<TrialView> trial() {
        return solution == null ? Optional.empty() : find(solution.trials().stream(), TrialView::id);
    }

    Optional<OrganisationView.Mandate> mandate() {
        return organisation == null || organisation.mandates() == null
                ? Optional.empty()
                : find(organisation.mandates().stream(), OrganisationView.Mandate::participant);
    }

    boolean activeCommitment() {
        return commitment()
                .filter(commitment -> commitment.status() == CommitmentStatus.ACTIVE)
                .isPresent();
    }

    boolean openRisk() {
        return risk().filter(risk -> risk.status() == RiskStatus.OPEN).isPresent();
    }

    boolean runningTrial() {
        return trial().filter(trial -> trial.conclusion() == null).isPresent();
    }

    /** The reader's own share of the risk, or that of an organisation they speak for. */
    Optional<RiskView.Share> ownShare() {
        return risk().stream()
                .flatMap(risk -> risk.shares().stream())
                .filter(share -> is(share.party(), MandateScope.SHARE_RISK))
                .findFirst();
    }

    /** How much of the risk the reader could carry: what nobody else does. */
    int shareable() {
        var own = ownShare().map(RiskView.Share::percent).orElse(0);
        return risk().map(risk -> risk.unshared() + own).orElse(0);
    }

    private <T> Optional<T> find(Stream<T> some, Function<T, Object> id) {
        return some.filter(one -> id.apply(one).toString().equals(part)).findFirst();
    }
}
