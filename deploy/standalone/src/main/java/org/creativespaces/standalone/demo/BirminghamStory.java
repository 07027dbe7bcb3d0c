package org.creativespaces.standalone.demo;

import static org.creativespaces.events.Constituency.ACADEMIC;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.CLINICIAN;
import static org.creativespaces.events.Constituency.COMMISSIONER;
import static org.creativespaces.events.Constituency.COMMUNITY_GROUP;
import static org.creativespaces.events.Constituency.NGO;
import static org.creativespaces.events.Constituency.SERVICE_USER;
import static org.creativespaces.events.Constituency.VOLUNTARY_ORGANISATION;

import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.standalone.demo.Scene.Challenge;
import org.creativespaces.standalone.demo.Scene.Person;

/** Birmingham: families at the first appointment, and London's advocates adopted. Everybody in it is invented. */
final class BirminghamStory {
    static final String TRUST = "Tame Valley Mental Health Trust (invented)";
    static final String FAMILIES = "Sparkbrook Families Together (invented)";

    private final Scene scene;
    private final Person trust;
    private final Person families;

    private BirminghamStory(Scene scene) {
        this.scene = scene;
        trust = scene.body(TRUST, OrganisationKind.PROVIDER, scene.first(CLINICIAN));
        families = scene.body(FAMILIES, OrganisationKind.SERVICE_USER_OR_CARER_ORGANISATION, scene.first(CARER));
    }

    static void tell(Scene scene, Proposal advocate) {
        var story = new BirminghamStory(scene);
        var unheard = story.challenge();
        story.seat(unheard);
        story.reminders(unheard);
        story.adopted(advocate);
    }

    private Challenge challenge() {
        var unheard = scene.challenge(
                scene.of(CARER).get(1),
                330,
                "Those who know the person are heard last",
                "Families see psychosis coming for months. At the first appointment there is no chair for them.");
        scene.narrative(
                unheard,
                scene.of(CARER).get(2),
                326,
                NarrativeKind.LIVED_EXPERIENCE,
                "My sister translated her own assessment. She left out what she was ashamed of, and so it was never"
                        + " known.");
        scene.narrative(
                unheard,
                scene.of(SERVICE_USER).get(2),
                324,
                NarrativeKind.LIVED_EXPERIENCE,
                "I did not want my father in that room. Ask me first, and ask me again later.");
        scene.narrative(
                unheard,
                scene.first(ACADEMIC),
                320,
                NarrativeKind.EVIDENCE,
                "Family involvement shortens untreated psychosis in several trials; few of them asked in languages"
                        + " other than English.");
        scene.narrative(
                unheard,
                scene.of(CLINICIAN).get(2),
                318,
                NarrativeKind.EXPLANATION,
                "Confidentiality is what we say. Forty minutes is what we mean.");
        return unheard;
    }

    private void seat(Challenge unheard) {
        var seat = scene.proposal(
                families,
                300,
                "A seat for somebody who knows me",
                "Everybody invited to a first appointment is asked, in their language, whom they want beside them; the"
                        + " appointment has twenty minutes more for it.",
                unheard);
        seat.endorsed(296, scene.some(28, 1));
        var time = seat.committed(
                270, trust, "Twenty minutes more in every first appointment of two teams", 150, "0.6 of a post");
        seat.fulfilled(155, trust, time, "The booking system shows sixty-minute slots since March.");
        seat.committed(
                265, scene.of(NGO).get(1), "Invitations in five languages, read aloud on request", -40, "£2,400");
        seat.committed(
                264, scene.of(CARER).get(4), "Sit beside whoever comes alone and asks for it", -55, "Two mornings");
        var blame = seat.risk(
                268,
                families,
                RiskCategory.SAFETY,
                2,
                5,
                "Somebody brings the person who harms them, because they were asked in front of them.");
        seat.shared(262, trust, blame, 50, "We ask alone, by phone, before anybody comes.");
        var refuge = scene.of(VOLUNTARY_ORGANISATION).get(1);
        seat.shared(260, refuge, blame, 20, "Our refuge takes a call at any hour.");
        seat.shared(258, scene.of(CARER).get(5), blame, 10, "I ring on the evening after, if they want it.");
        seat.gaveBack(130, refuge, blame, "The refuge has lost its night staff. We would rather say so.");
        var trial = seat.tried(
                140,
                scene.of(CLINICIAN).get(1),
                "Two early intervention teams (invented)",
                "Families present at first appointments, of a hundred",
                "18",
                -30);
        seat.observed(
                100, scene.of(CLINICIAN).get(1), trial, "31", "The calls before the appointment take eight minutes.");
        seat.observed(45, scene.of(CLINICIAN).get(1), trial, "44", "Fewer people miss the second appointment, too.");
    }

    private void reminders(Challenge unheard) {
        var reminders = scene.proposal(
                scene.of(COMMISSIONER).get(1),
                290,
                "Reminders by text message",
                "Two text messages remind people of their first appointment.",
                unheard);
        reminders.endorsed(286, scene.some(19, 4));
        reminders.stoodAside(284, scene.of(COMMUNITY_GROUP).get(1), "Harmless, and not what was asked for.");
        var trial = reminders.tried(
                250,
                scene.of(CLINICIAN).get(3),
                "All teams (invented)",
                "Missed first appointments, of a hundred",
                "27",
                160);
        reminders.observed(200, scene.of(CLINICIAN).get(3), trial, "26.5", "No difference outside chance.");
        reminders.concluded(
                155,
                scene.of(CLINICIAN).get(3),
                trial,
                TrialOutcome.ABANDON,
                "People did not miss appointments because they forgot. We should have believed those who told us.");
    }

    private void adopted(Proposal advocate) {
        var adopted = scene.adoption(
                families,
                70,
                "An advocate within the first hour, with an interpreter",
                "London's rota of paid advocates for two Birmingham trusts, with Punjabi, Urdu, Bengali and Somali"
                        + " spoken on it.",
                advocate,
                "Advocates come in pairs where a language is needed; families may ring the rota themselves.");
        adopted.endorsed(66, scene.some(24, 3));
        adopted.committed(50, trust, "Name the rota in both trusts' crisis plans", -60, "Both crisis teams' own time");
        adopted.risk(48, families, RiskCategory.FINANCE, 4, 3, "The rota is paid for one year only.");
    }
}
