package org.creativespaces.command.polis;

import java.util.List;
import java.util.Set;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.command.polis.PlannedAct.Arrival;
import org.creativespaces.command.polis.PlannedAct.Joining;
import org.creativespaces.command.polis.PlannedAct.Opening;
import org.creativespaces.command.polis.PlannedAct.Proposal;
import org.creativespaces.command.polis.PlannedAct.Registration;
import org.creativespaces.command.polis.PlannedAct.Stance;
import org.creativespaces.command.polis.PlannedAct.Withholding;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.jspecify.annotations.Nullable;

/** Says each planned act as a command of the organiser who imports, on behalf of the person whose act it was. */
record ImportCommands(ImportOrder order, SpaceId space) {
    private static final int FIRST_GROUND_RULES = 1;
    private static final AgreementRule AGREEMENT_RULE = new AgreementRule(5, 2, true, true);
    private static final String PURPOSE = """
        This space holds a conversation that took place elsewhere, in Polis, and was imported from its published export. \
        Comments became solutions; votes became endorsements, concerns without a text, and standing aside. Nobody was \
        asked again.\
        """;
    private static final String GROUND_RULES = """
        The conversation followed the rules of those who held it, which its export does not tell. \
        What they moderated out is withheld here.\
        """;
    private static final String JOINED = "took part in the imported conversation";
    private static final String MODERATED = "moderated out at the source";

    /** What an act has to say in words, in the order in which {@link #command} wants it sealed. */
    List<Sealer.Text> texts(PlannedAct act) {
        return switch (act) {
            case Opening a ->
                List.of(
                        text(a, programme("space", a), "title", order.title()),
                        text(a, programme("space", a), "purpose", purpose()),
                        text(a, programme("space", a), "groundRules", GROUND_RULES));
            case Registration a -> List.of(text(a, Owner.person(a.target()), "pseudonym", "Voice " + a.polisId()));
            case Joining a -> List.of(text(a, programme("participant", a), "reason", JOINED));
            case Proposal a -> List.of(text(a, programme("solution", a), "title", a.body()));
            case Stance a -> List.of();
            case Withholding a -> List.of(text(a, programme("solution", a), "reason", MODERATED));
        };
    }

    Command command(PlannedAct act, List<Sealed> texts) {
        return switch (act) {
            case Opening a -> open(a, texts);
            case Registration a ->
                new RegisterParticipant(
                        a.target(), forMember(a), order.region(), Constituency.UNSTATED, texts.getFirst(), null, null);
            case Joining a -> new JoinSpace(a.target(), forMember(a), space, FIRST_GROUND_RULES, texts.getFirst());
            case Proposal a ->
                new Propose(
                        a.target(),
                        act(a, a.author()),
                        space,
                        null,
                        texts.getFirst(),
                        null,
                        List.of(),
                        List.of(),
                        null);
            case Stance a ->
                new TakePosition(
                        a.target(), act(a, a.voter()), a.position(), new ConcernId(a.id()), null, null, true, true);
            case Withholding a -> new Withhold(a.target(), act(a, null), texts.getFirst());
        };
    }

    private OpenSpace open(Opening a, List<Sealed> texts) {
        return new OpenSpace(
                a.target(),
                act(a, null),
                order.region(),
                texts.get(0),
                texts.get(1),
                List.of(),
                texts.get(2),
                Visibility.PUBLIC,
                AGREEMENT_RULE);
    }

    private String purpose() {
        return order.attribution() == null ? PURPOSE : PURPOSE + "\n\n" + order.attribution();
    }

    private Act forMember(Arrival a) {
        return act(a, a.target());
    }

    private Act act(PlannedAct a, @Nullable ParticipantId member) {
        var by = new By(order.caller(), member, member != null, Set.of(order.region()), false);
        return new Act(by, a.id().toString(), space.toString(), a.occurredAt(), null);
    }

    private static Owner programme(String family, PlannedAct a) {
        return Owner.programme(family, a.target());
    }

    private static Sealer.Text text(PlannedAct a, Owner owner, String field, String text) {
        return new Sealer.Text(owner, a.id().toString(), field, text);
    }
}
