package org.creativespaces.standalone.demo;

import static org.creativespaces.events.Constituency.ACADEMIC;
import static org.creativespaces.events.Constituency.ACTIVIST;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.CLINICIAN;
import static org.creativespaces.events.Constituency.COMMISSIONER;
import static org.creativespaces.events.Constituency.COMMUNITY_GROUP;
import static org.creativespaces.events.Constituency.NGO;
import static org.creativespaces.events.Constituency.PUBLIC_BODY;
import static org.creativespaces.events.Constituency.SERVICE_USER;

import org.creativespaces.events.RegionCode;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.standalone.demo.Scene.Challenge;
import org.creativespaces.standalone.demo.Scene.Person;

/** London: from four narratives to an advocate in the first hour, tested and passed on. Everybody in it is invented. */
final class LondonStory {
    static final String BOARD = "South Thames Care Board (invented)";

    private final Scene scene;
    private final Person trust;
    private final Person circle;
    private final Person board;

    private LondonStory(Scene scene) {
        this.scene = scene;
        trust = scene.body(
                "South Thames Mental Health Trust (invented)", OrganisationKind.PROVIDER, scene.first(CLINICIAN));
        circle = scene.body(
                "Brixton Listening Circle (invented)", OrganisationKind.COMMUNITY_GROUP, scene.first(COMMUNITY_GROUP));
        board = scene.body(BOARD, OrganisationKind.COMMISSIONER, scene.first(COMMISSIONER));
    }

    /** Tells it; the answer is the solution that others adopt. */
    static Proposal tell(Scene scene) {
        var story = new LondonStory(scene);
        var doors = story.challenge();
        var advocate = story.advocate(doors);
        story.barbers(doors);
        story.figures(doors);
        story.endings(doors, advocate);
        return advocate;
    }

    private Challenge challenge() {
        var doors = scene.challenge(
                scene.of(SERVICE_USER).get(1),
                350,
                "The first door is a police van",
                "Black people in London reach mental health care through the police far more often than others do, and"
                        + " far less often through their GP.");
        scene.narrative(
                doors,
                scene.first(SERVICE_USER),
                345,
                NarrativeKind.LIVED_EXPERIENCE,
                "Four officers came to my flat. I had called for help myself, the day before, and nobody rang back. I"
                        + " was not dangerous, I was frightened.");
        scene.narrative(
                doors,
                scene.first(CARER),
                343,
                NarrativeKind.LIVED_EXPERIENCE,
                "I told three services that my son was getting worse. Each said to wait until it was a crisis. When it"
                        + " was one, they sent the police.");
        scene.narrative(
                doors,
                scene.first(ACADEMIC),
                340,
                NarrativeKind.EVIDENCE,
                "Published detention statistics show the gap every year. It narrows where somebody known to the person"
                        + " is reached early; the studies are small, and none is from this borough.");
        scene.narrative(
                doors,
                scene.of(CLINICIAN).get(2),
                338,
                NarrativeKind.EXPLANATION,
                "At night one doctor covers four wards. A form is quicker than a conversation, and the form asks about"
                        + " risk before it asks for a name.");
        scene.narrative(
                doors,
                scene.first(ACTIVIST),
                336,
                NarrativeKind.EXPLANATION,
                "It is not a shortage of leaflets. Whoever fears a service has usually met it before.");
        scene.narrative(
                doors,
                scene.of(CLINICIAN).get(4),
                335,
                NarrativeKind.EVIDENCE,
                "On our ward in March it was the man from the corner flat, everybody there knows him.");
        scene.withheld(doors, 334, "It lets somebody be recognised who was not asked.");
        return doors;
    }

    private Proposal advocate(Challenge doors) {
        var advocate = scene.proposal(
                circle,
                320,
                "An advocate within the first hour",
                "An independent advocate from the person's own community is called when a detention is considered, and"
                        + " is there within an hour.",
                doors);
        advocate.endorsed(316, scene.some(14, 0));
        var payer = scene.of(COMMISSIONER).get(1);
        var concern =
                advocate.concern(312, payer, "Who pays at night? Without a rota this promises what nobody can keep.");
        advocate.stoodAside(311, scene.of(CLINICIAN).get(3), "I would want it, and I don't run the rota.");
        advocate.revised(
                300,
                RevisionKind.SUBSTANTIVE,
                "An advocate within the first hour, from a shared rota",
                "Three boroughs share one rota of paid advocates from local communities. One of them is called when a"
                        + " detention is considered and is there, or on the phone, within an hour.",
                "One rota for three boroughs answers who comes at night.");
        advocate.endorsed(296, scene.some(31, 2));
        advocate.endorsed(295, trust, "Our night teams asked for exactly this.");
        advocate.met(290, concern, payer, "The shared rota costs a third; the care board pays the first year.");
        advocate.revised(
                285,
                RevisionKind.EDITORIAL,
                "An advocate within the first hour, from a shared rota",
                "Three boroughs share one rota of paid advocates from local communities. One of them is called when a"
                        + " detention is considered, and is there or on the phone within an hour.",
                "A comma that read like a loophole.");
        undertaken(advocate);
        tested(advocate);
        return advocate;
    }

    private void undertaken(Proposal advocate) {
        var rota =
                advocate.committed(280, board, "Pay six advocates for a year", 200, "£180,000 from the board's fund");
        advocate.progressed(240, board, rota, 60, "Four of six are in post.");
        advocate.fulfilled(
                205, board, rota, "Six contracts signed; the payroll report is with the scrutiny committee.");
        var training = advocate.committed(
                278, circle, "Train the advocates with people who were detained", 230, "Two rooms, tea");
        advocate.fulfilled(232, circle, training, "Eleven people trained, five of them detained once themselves.");
        var told = advocate.committed(
                277, scene.of(SERVICE_USER).get(2), "Tell the first advocates what it was like", 235, "An afternoon");
        advocate.fulfilled(236, scene.of(SERVICE_USER).get(2), told, "Told, twice, and asked good questions.");
        advocate.committed(
                60,
                trust,
                "Put the call to the rota into the night team's checklist on all wards",
                -21,
                "The trust's own staff time");
        var backlash = advocate.risk(
                279,
                circle,
                RiskCategory.PERSONAL,
                3,
                4,
                "Advocates who speak up against a detention are treated as troublemakers and lose shifts.");
        advocate.shared(276, trust, backlash, 40, "We answer for any complaint against an advocate in the first year.");
        advocate.shared(275, board, backlash, 30, "Shifts are paid whether or not a detention follows.");
        advocate.mitigated(230, circle, backlash, "A named person outside the trust hears complaints within a week.");
        var cover = advocate.risk(
                274, trust, RiskCategory.DELIVERY, 2, 3, "Nobody on the rota answers on a holiday night.");
        advocate.shared(270, scene.of(NGO).get(1), cover, 25, "Our helpline takes the call when the rota does not.");
        advocate.judged(110, circle, backlash, 2, 4, "Three complaints in a year, all of them heard within the week.");
        var rooms = advocate.risk(
                273, circle, RiskCategory.DELIVERY, 4, 2, "There is no room on the wards to speak in private.");
        advocate.over(200, circle, rooms, "Both wards have given one up for it.");
    }

    private void tested(Proposal advocate) {
        var conductor = scene.of(CLINICIAN).get(1);
        var trial = advocate.tried(
                220,
                conductor,
                "Lambeth wards A and B (invented)",
                "Detentions that began with the police, of a hundred Black patients",
                "41.5",
                100);
        advocate.observed(190, conductor, trial, "38", "First month; two calls were not answered.");
        advocate.observed(160, conductor, trial, "33.5", "The rota holds.");
        advocate.observed(110, conductor, trial, "29", "Three months after the training.");
        advocate.reviewed(
                105,
                scene.of(SERVICE_USER).get(4),
                Verdict.CLOSE,
                "She knew my street. She asked what I wanted to happen next. Nobody had asked that before.");
        advocate.concluded(
                98,
                conductor,
                trial,
                TrialOutcome.ADOPT,
                "A third fewer detentions began with the police. One ward, four months: small, and worth going on"
                        + " with.");
        advocate.circulated(
                90,
                "Pay the advocates, train them with people who were detained, and share the rota between boroughs:"
                        + " alone none of us could have covered the nights.",
                new RegionCode("E08000025"),
                new RegionCode("E08000035"));
    }

    private void barbers(Challenge doors) {
        var barbers = scene.proposal(
                scene.of(COMMUNITY_GROUP).get(2),
                210,
                "Barbers who know whom to ring",
                "Twelve barbershops have somebody trained to listen, and a number that a nurse answers the same day.",
                doors);
        barbers.endorsed(205, scene.some(22, 5));
        var line = barbers.committed(180, trust, "A nurse answers the barbers' number on weekdays", 40, "Half a post");
        barbers.progressed(120, trust, line, 30, "The post is advertised a second time.");
        barbers.committed(178, scene.of(NGO).get(2), "Print and bring the cards to twelve shops", -12, "£600");
        var shops = barbers.committed(176, scene.of(ACTIVIST).get(2), "Find the twelve shops", 30, "My Saturdays");
        barbers.progressed(90, scene.of(ACTIVIST).get(2), shops, 75, "Nine have said yes.");
        var saturdays = barbers.committed(174, scene.of(CARER).get(5), "Be there on the first Saturdays", 20, "Mine");
        barbers.released(60, scene.of(CARER).get(5), saturdays, "My mother is ill again. I will come back when I can.");
        var informers = barbers.risk(
                175,
                scene.of(COMMUNITY_GROUP).get(2),
                RiskCategory.TRUST,
                3,
                3,
                "Customers fear that barbers inform on them.");
        barbers.shared(
                170, scene.of(SERVICE_USER).get(6), informers, 10, "I sit there on Saturdays and say what it is for.");
        barbers.stoodBack(150, scene.some(22, 5).getLast());
    }

    private void figures(Challenge doors) {
        var figures = scene.proposal(
                scene.of(ACTIVIST).get(1),
                150,
                "Publish detentions by ethnicity every quarter",
                "Each trust publishes how many people were detained, by ethnicity and by how it began, within six weeks"
                        + " of the quarter's end.",
                doors);
        figures.endorsed(146, scene.some(17, 3));
        figures.stoodAside(140, scene.first(PUBLIC_BODY), "We publish yearly figures and can't promise more.");
    }

    private void endings(Challenge doors, Proposal advocate) {
        var plain = scene.proposal(
                scene.of(CARER).get(3),
                310,
                "Plain clothes at home visits",
                "Officers who must come leave the uniform at home.",
                doors);
        plain.endorsed(308, scene.some(4, 1));
        plain.withdrawn(260, "Several said it hides who has power over them. I had not seen it that way.");
        var phone = scene.proposal(
                scene.of(SERVICE_USER).get(5),
                315,
                "Somebody from home on the phone",
                "A friend or elder is rung before a form is signed.",
                doors);
        phone.endorsed(313, scene.some(6, 4));
        phone.merged(298, advocate, "The rota does what I asked for.");
    }
}
