package org.creativespaces.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RegisterOrganisation;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.command.polis.Importer;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.Visibility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Queue<Command> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();
    private final Demo demo = new Demo(
            this::find,
            this::seal,
            this::send,
            new Importer(this::find, this::seal, this::send),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private Optional<Outcome> find(String commandId) {
        return recorded.contains(commandId) ? Optional.of(new Outcome("", 1, List.of())) : Optional.empty();
    }

    private List<Sealed> seal(List<Sealer.Text> plain) {
        plain.forEach(text -> texts.add(text.text()));
        return plain.stream().map(text -> new Sealed("....")).toList();
    }

    private void send(Command command) {
        sent.add(command);
        recorded.add(command.act().commandId());
    }

    @Test
    void each_region_gets_a_space_and_london_the_sample_conversation_with_its_attribution() {
        demo.fill();
        var opened = sent.stream()
                .filter(OpenSpace.class::isInstance)
                .map(OpenSpace.class::cast)
                .toList();
        assertThat(opened).hasSize(6).extracting(OpenSpace::space).doesNotHaveDuplicates();
        assertThat(opened.subList(0, 4))
                .extracting(OpenSpace::region)
                .containsExactlyElementsOf(
                        Regions.all().stream().map(Region::code).toList());
        assertThat(opened.get(4).visibility()).isEqualTo(Visibility.MEMBERS);
        assertThat(opened.getLast().region()).hasToString("E12000007");
        assertThat(opened).allMatch(open -> open.act().by().caller().toString().equals("client:demo"));
        assertThat(sent.stream().filter(DemoTest::isImportedProposal)).hasSize(39);
        assertThat(texts)
                .anyMatch(text -> text.contains("CC BY 4.0")
                        && text.contains("The Computational Democracy Project")
                        && text.contains("https://compdemocracy.org/case-studies/2022-london-youth-policing"));
    }

    @Test
    void the_stories_show_everything_that_people_can_do() {
        demo.fill();
        var kinds = sent.stream().map(Command::getClass).collect(Collectors.toSet());
        assertThat(kinds)
                .contains(
                        RaiseChallenge.class,
                        ReframeChallenge.class,
                        CloseChallenge.class,
                        ShareNarrative.class,
                        WithholdNarrative.class,
                        RegisterOrganisation.class,
                        GrantMandate.class,
                        Revise.class,
                        Withdraw.class,
                        Merge.class,
                        WithdrawPosition.class,
                        AnswerConcern.class,
                        AcceptAnswer.class,
                        Commit.class,
                        ReportProgress.class,
                        Fulfil.class,
                        Release.class,
                        IdentifyRisk.class,
                        ShareRisk.class,
                        MitigateRisk.class,
                        ReportMaterialised.class,
                        ReassessRisk.class,
                        ReleaseShare.class,
                        CloseRisk.class,
                        StartTrial.class,
                        RecordObservation.class,
                        ConcludeTrial.class,
                        Review.class,
                        Circulate.class);
        assertThat(sent.stream()
                        .filter(RegisterParticipant.class::isInstance)
                        .map(command -> ((RegisterParticipant) command).constituency()))
                .contains(Constituency.values());
        assertThat(sent).allMatch(command -> !command.act().occurredAt().isAfter(NOW));
    }

    @Test
    void nothing_happens_in_a_space_before_it_is_opened_and_its_hosts_are_there() {
        demo.fill();
        var opened = all(OpenSpace.class)
                .collect(Collectors.toMap(OpenSpace::space, open -> open.act().occurredAt()));
        assertThat(all(JoinSpace.class))
                .allMatch(join -> !join.act().occurredAt().isBefore(opened.get(join.space())) || isImported(join));
        assertThat(all(RaiseChallenge.class))
                .allMatch(raise -> raise.act().occurredAt().isAfter(opened.get(raise.space())));
        var organisations = all(RegisterOrganisation.class)
                .map(RegisterOrganisation::organisation)
                .toList();
        assertThat(all(OpenSpace.class).filter(open -> !isImported(open)))
                .allMatch(open -> !open.hosts().isEmpty() && organisations.containsAll(open.hosts()));
    }

    private <C> Stream<C> all(Class<C> type) {
        return sent.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean isImported(Command command) {
        return command.act().occurredAt().isBefore(NOW.minus(Duration.ofDays(500)));
    }

    private static boolean isImportedProposal(Command command) {
        return command instanceof Propose proposal
                && proposal.act().by().caller().equals(Actor.client("demo"));
    }

    @Test
    void the_next_start_adds_nothing() {
        demo.fill();
        sent.clear();
        texts.clear();
        demo.fill();
        assertThat(sent).isEmpty();
        assertThat(texts).isEmpty();
    }
}
