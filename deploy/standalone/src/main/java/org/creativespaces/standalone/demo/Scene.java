package org.creativespaces.standalone.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RegisterOrganisation;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.standalone.demo.Script.Text;
import org.jspecify.annotations.Nullable;

/** One space of the demo, with the people in it. */
final class Scene {
    private static final Actor ORGANISER = Actor.client("demo");
    private static final int OPENED = 420;

    private final Script script;
    private final DemoSpace space;
    private final List<Person> people = new ArrayList<>();

    Scene(Script script, DemoSpace space) {
        this.script = script;
        this.space = space;
    }

    /** Somebody of the story, and the body they act for if for one. */
    record Person(
            ParticipantId id,
            Constituency constituency,
            @Nullable OrganisationId body) {
        By by() {
            return new By(Actor.participant(id), id, false, Set.of(), false);
        }
    }

    /** What the space explores. */
    record Challenge(ChallengeId id, List<NarrativeId> narratives) {}

    Script script() {
        return script;
    }

    RegionCode region() {
        return space.region();
    }

    By organiser() {
        return new By(ORGANISER, null, false, Set.of(space.region()), false);
    }

    /** The members of a constituency, in the order they joined. */
    List<Person> of(Constituency constituency) {
        return people.stream()
                .filter(person -> person.constituency() == constituency)
                .toList();
    }

    Person first(Constituency constituency) {
        return of(constituency).getFirst();
    }

    /** Every so manieth member, from the first that is left after skipping some. */
    List<Person> some(int howMany, int skip) {
        var step = 7;
        var chosen = new ArrayList<Person>();
        for (var i = 0; i < howMany; i++) chosen.add(people.get((skip + i * step) % people.size()));
        return chosen;
    }

    /** People register and join, each under a name of the crowd. */
    void gather(Crowd crowd) {
        crowd.members().forEach((name, constituency) -> join(name, constituency, OPENED - people.size()));
    }

    private void join(String name, Constituency constituency, int daysAgo) {
        var id = new ParticipantId(Script.named("person " + name + " " + space.region()));
        var person = new Person(id, constituency, null);
        script.act(
                person.by(),
                daysAgo,
                "registration",
                Owner.person(id),
                List.of(new Text("pseudonym", name)),
                (act, texts) ->
                        new RegisterParticipant(id, act, space.region(), constituency, texts.getFirst(), null, null));
        join(person, daysAgo, "joining");
    }

    private void join(Person person, int daysAgo, String what) {
        var id = person.id();
        script.act(
                person.by(),
                daysAgo,
                what,
                Owner.person(id),
                List.of(),
                (act, texts) -> new JoinSpace(id, act, space.id(), 1, null));
        people.add(person);
    }

    /** People of another space join this one too. */
    void gather(List<Person> others, int daysAgo) {
        others.forEach(person -> join(person, daysAgo, "joining " + space.title()));
    }

    static OrganisationId bodyNamed(String name) {
        return new OrganisationId(Script.named("organisation " + name));
    }

    /** A fictitious organisation; who holds its mandate acts for it from now on, as what is answered. */
    Person body(String name, OrganisationKind kind, Person holder) {
        var id = bodyNamed(name);
        var owner = Owner.programme("organisation", id);
        script.act(
                organiser(),
                OPENED,
                "organisation " + name,
                owner,
                List.of(new Text("name", name)),
                (act, texts) -> new RegisterOrganisation(id, act, space.region(), kind, texts.getFirst()));
        script.act(
                organiser(),
                OPENED - 61,
                "mandate of " + name,
                owner,
                List.of(),
                (act, texts) -> new GrantMandate(id, act, holder.id(), Arrays.asList(MandateScope.values()), null));
        return new Person(holder.id(), holder.constituency(), id);
    }

    void reframed(Challenge challenge, Person raiser, int daysAgo, String title, String description) {
        script.act(
                raiser.by(),
                daysAgo,
                "framing " + title,
                Owner.programme("challenge", challenge.id()),
                List.of(new Text("title", title), new Text("description", description)),
                (act, texts) -> new ReframeChallenge(challenge.id(), act, texts.get(0), texts.get(1)));
    }

    void closed(Challenge challenge, Person raiser, int daysAgo, String reason) {
        script.act(
                raiser.by(),
                daysAgo,
                "end of " + challenge.id(),
                Owner.programme("challenge", challenge.id()),
                List.of(new Text("reason", reason)),
                (act, texts) -> new CloseChallenge(challenge.id(), act, texts.getFirst()));
    }

    Challenge challenge(Person raiser, int daysAgo, String title, String description) {
        var id = new ChallengeId(Script.named("challenge " + title));
        script.act(
                raiser.by(),
                daysAgo,
                "challenge " + title,
                Owner.programme("challenge", id),
                List.of(new Text("title", title), new Text("description", description)),
                (act, texts) -> new RaiseChallenge(id, act, space.id(), texts.get(0), texts.get(1)));
        return new Challenge(id, new ArrayList<>());
    }

    /** An organiser shows the narrative told last to nobody else any more. */
    void withheld(Challenge challenge, int daysAgo, String reason) {
        var narrative = challenge.narratives().removeLast();
        script.act(
                organiser(),
                daysAgo,
                "withholding " + narrative,
                Owner.programme("challenge", challenge.id()),
                List.of(new Text("reason", reason)),
                (act, texts) -> new WithholdNarrative(challenge.id(), act, narrative, texts.getFirst()));
    }

    void narrative(Challenge challenge, Person author, int daysAgo, NarrativeKind kind, String text) {
        var id = new NarrativeId(Script.named("narrative " + text));
        script.act(
                author.by(),
                daysAgo,
                "narrative " + text,
                Owner.person(author.id()),
                List.of(new Text("text", text)),
                (act, texts) -> new ShareNarrative(challenge.id(), act, id, kind, texts.getFirst()));
        challenge.narratives().add(id);
    }

    Proposal proposal(Person proposer, int daysAgo, String title, String summary, Challenge... grounds) {
        return proposal(proposer, daysAgo, title, summary, null, "", grounds);
    }

    /** An adaptation of what was passed on from elsewhere. */
    Proposal adoption(Person proposer, int daysAgo, String title, String summary, Proposal source, String adaptations) {
        return proposal(proposer, daysAgo, title, summary, source, adaptations);
    }

    private Proposal proposal(
            Person proposer,
            int daysAgo,
            String title,
            String summary,
            @Nullable Proposal source,
            String adaptations,
            Challenge... grounds) {
        var id = new SolutionId(Script.named("solution " + title + " " + space.region()));
        var typed = new ArrayList<>(List.of(new Text("title", title), new Text("summary", summary)));
        if (source != null) typed.add(new Text("adaptations", adaptations));
        script.act(
                proposer.by(),
                daysAgo,
                "proposal " + title,
                Owner.programme("solution", id),
                typed,
                (act, texts) -> new Propose(
                        id,
                        act,
                        space.id(),
                        proposer.body(),
                        texts.get(0),
                        texts.get(1),
                        Arrays.stream(grounds).map(Challenge::id).toList(),
                        Arrays.stream(grounds)
                                .flatMap(challenge -> challenge.narratives().stream())
                                .toList(),
                        source == null ? null : new Adaptation(source.id(), source.revision(), texts.get(2))));
        return new Proposal(this, id, proposer);
    }
}
