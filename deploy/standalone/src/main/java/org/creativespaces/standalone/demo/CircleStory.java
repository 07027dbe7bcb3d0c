package org.creativespaces.standalone.demo;

import static org.creativespaces.events.Constituency.CARER;

import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.solution.RiskCategory;

/** Birmingham's carers among themselves, which only they, their organisers and auditors read. Everybody in it is invented. */
final class CircleStory {
    private final Scene scene;

    private CircleStory(Scene scene) {
        this.scene = scene;
    }

    /** Tells it of carers of the region's open space. */
    static void tell(Scene scene, Scene open) {
        scene.gather(open.of(CARER), 250);
        new CircleStory(scene).tell();
    }

    private void tell() {
        var carers = scene.of(CARER);
        var alone = scene.challenge(
                carers.get(1),
                240,
                "Being angry with whom one cares for",
                "There is no place to say it. Said on the ward, it is written down.");
        scene.narrative(
                alone,
                carers.get(3),
                238,
                NarrativeKind.LIVED_EXPERIENCE,
                "I locked my own bedroom door for a year. I have told nobody who wears a badge.");
        scene.narrative(
                alone,
                carers.get(5),
                236,
                NarrativeKind.LIVED_EXPERIENCE,
                "When I said I was tired, they asked whether he was safe with me. Since then I am never tired.");
        var evening = scene.proposal(
                carers.get(1),
                220,
                "One evening a month without notes",
                "Carers only, a cooked meal, no minutes.",
                alone);
        evening.endorsed(215, carers.subList(2, 8));
        evening.committed(210, carers.get(2), "Cook, and keep the door", -15, "My kitchen");
        evening.risk(208, carers.get(2), RiskCategory.TRUST, 2, 4, "Somebody repeats outside what was said.");
    }
}
