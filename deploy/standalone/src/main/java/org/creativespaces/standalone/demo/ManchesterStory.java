package org.creativespaces.standalone.demo;

import static org.creativespaces.events.Constituency.ACADEMIC;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.CLINICIAN;
import static org.creativespaces.events.Constituency.COMMUNITY_GROUP;
import static org.creativespaces.events.Constituency.PUBLIC_BODY;
import static org.creativespaces.events.Constituency.SERVICE_USER;
import static org.creativespaces.events.Constituency.VOLUNTARY_ORGANISATION;

import org.creativespaces.events.RegionCode;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.standalone.demo.Scene.Challenge;
import org.creativespaces.standalone.demo.Scene.Person;

/** Manchester: the weeks after the ward. Everybody in it is invented. */
final class ManchesterStory {
    static final String FRIENDS = "Moss Side Friends (invented)";

    private final Scene scene;
    private final Person friends;
    private final Person homes;

    private ManchesterStory(Scene scene) {
        this.scene = scene;
        friends = scene.body(FRIENDS, OrganisationKind.VOLUNTARY_ORGANISATION, scene.first(VOLUNTARY_ORGANISATION));
        homes = scene.body("Irwell Homes (invented)", OrganisationKind.PUBLIC_BODY, scene.first(PUBLIC_BODY));
    }

    static void tell(Scene scene) {
        var story = new ManchesterStory(scene);
        var after = story.challenge();
        story.companion(after);
        story.keys(after);
    }

    private Challenge challenge() {
        var after = scene.challenge(
                scene.of(SERVICE_USER).get(1),
                300,
                "Discharged to an empty fridge",
                "Black and Asian patients return to the ward within six weeks more often than white patients.");
        scene.narrative(
                after,
                scene.of(SERVICE_USER).get(3),
                296,
                NarrativeKind.LIVED_EXPERIENCE,
                "They gave me a bag of tablets on a Friday. On Monday the electricity was off and I was back.");
        scene.narrative(
                after,
                scene.of(CARER).get(2),
                294,
                NarrativeKind.LIVED_EXPERIENCE,
                "Nobody told us he was coming home. We found out when he knocked.");
        scene.narrative(
                after,
                scene.of(ACADEMIC).get(1),
                290,
                NarrativeKind.EVIDENCE,
                "Peer support after discharge lowers readmission in two of three reviews. Who the peers are is seldom"
                        + " reported.");
        return after;
    }

    private void companion(Challenge after) {
        var companion = scene.proposal(
                friends,
                280,
                "A companion for the first six weeks",
                "Somebody who has been on a ward themselves visits twice a week for six weeks, and has £50 for what is"
                        + " missing.",
                after);
        companion.endorsed(276, scene.some(33, 2));
        companion.endorsed(275, homes, "We will ring them before we send a letter.");
        var purse = companion.committed(250, homes, "£50 for each person, paid the same day", 180, "£5,000");
        companion.fulfilled(190, homes, purse, "Ninety-one payments, the slowest after two days.");
        var visits = companion.committed(
                248, friends, "Twelve companions trained and paid", 170, "£64,000 from three foundations");
        companion.fulfilled(172, friends, visits, "Twelve in post; two have since moved on to nursing.");
        var load = companion.risk(
                246,
                friends,
                RiskCategory.PERSONAL,
                3,
                4,
                "What a companion hears brings back what they lived through.");
        companion.shared(244, homes, load, 20, "We pay for a counsellor whom they choose.");
        companion.materialised(
                150,
                friends,
                load,
                "One companion needed three weeks off. She says that the counsellor is why she came back.");
        companion.reviewed(
                120,
                scene.of(SERVICE_USER).get(4),
                Verdict.DRIFTED,
                "At the end it was a checklist again. Twice a week became once.");
        var conductor = scene.of(CLINICIAN).get(2);
        var trial = companion.tried(
                170, conductor, "Three wards (invented)", "Back on the ward within six weeks, of a hundred", "22", 80);
        companion.observed(140, conductor, trial, "19", "Fifty people so far.");
        companion.observed(85, conductor, trial, "14.5", "A hundred and twelve people.");
        companion.concluded(
                78,
                conductor,
                trial,
                TrialOutcome.ADAPT,
                "It works while it is twice a week. Keep the visits, drop the form.");
        companion.circulated(
                70,
                "Two visits a week and money the same day. What drifted first was the paper: say early that nobody"
                        + " fills in a form.",
                new RegionCode("E08000035"));
    }

    private void keys(Challenge after) {
        var keys = scene.proposal(
                scene.of(COMMUNITY_GROUP).get(1),
                120,
                "Heating on before the key turns",
                "The housing association is told a week before discharge, checks heating and light, and says so to the"
                        + " ward.",
                after);
        keys.endorsed(115, scene.some(21, 6));
        var check =
                keys.committed(100, homes, "Check each flat in the week before", 20, "Two caretakers, a day a week");
        keys.progressed(60, homes, check, 40, "Two of five estates do it.");
        var caretaker = scene.of(PUBLIC_BODY).get(1);
        var trial = keys.tried(
                90,
                caretaker,
                "Two estates (invented)",
                "Flats with heating and light on the first day, of a hundred",
                "61",
                30);
        keys.observed(40, caretaker, trial, "88", "Thirty-four flats; four meters could not be read.");
        keys.concluded(
                25, caretaker, trial, TrialOutcome.ADAPT, "It works where the ward gives a date. Ask for dates.");
    }
}
