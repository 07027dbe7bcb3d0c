package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.query.challenge.ChallengeCard;
import org.creativespaces.query.challenge.ChallengeView;
import org.creativespaces.query.challenge.ChallengeView.Author;
import org.creativespaces.query.challenge.ChallengeView.NarrativeView;
import org.creativespaces.query.challenge.ChallengeView.State;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.pages.ChallengePage.Side;
import org.creativespaces.query.space.SpaceView;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeTemplateTest {
    private static final String ID = "0190a5c0-0000-7000-8000-000000000001";
    private static final SpaceId SPACE = SpaceId.of(ID);
    private static final ChallengeId CHALLENGE = ChallengeId.of(ID);
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Author ANA = new Author(ParticipantId.of(ID), "ana", null);

    @Test
    void narratives_stand_side_by_side_by_their_kind() {
        var lived = narrative(NarrativeKind.LIVED_EXPERIENCE, State.SHOWN, "I waited", null);
        var hidden = narrative(NarrativeKind.LIVED_EXPERIENCE, State.WITHHELD, "withheld by an organiser", "names");
        var evidence = narrative(NarrativeKind.EVIDENCE, State.SHOWN, "12 weeks", null);
        var sides = ChallengePage.sides(challenge(evidence, lived, hidden));

        assertThat(sides)
                .containsExactly(
                        new Side(NarrativeKind.LIVED_EXPERIENCE, List.of(lived, hidden)),
                        new Side(NarrativeKind.EVIDENCE, List.of(evidence)));
        assertThat(page(challenge(evidence, lived, hidden)))
                .doesNotContain("??")
                .contains("Waiting", "for months", "Raised by ana on 1 March 2026", "all said")
                .contains("Lived experience", "I waited", "Evidence", "12 weeks", "Withheld", "names")
                .contains("/challenges/" + ID + "/trail");
    }

    @Test
    void a_space_lists_its_challenges() {
        var space = new SpaceView(
                SPACE,
                1,
                Story.LONDON,
                "Walks",
                "To walk",
                List.of(),
                new SpaceView.GroundRules(1, "Listen."),
                new AgreementRule(5, 2, true, true),
                Visibility.PUBLIC,
                null,
                3,
                0,
                AT);
        var page = Rendering.page(
                "space",
                model(Map.of(
                        "space",
                        space,
                        "challenges",
                        List.of(new ChallengeCard(CHALLENGE, SPACE, Story.LONDON, "Waiting", true, 2, AT)))));

        assertThat(page)
                .doesNotContain("??")
                .contains("href=\"/challenges/" + ID + "\"", "Waiting", "2 narratives", "Closed");
    }

    private static String page(ChallengeView challenge) {
        return Rendering.page(
                "challenge",
                model(Map.of("challenge", challenge, "sides", ChallengePage.sides(challenge), "spaceTitle", "Walks")));
    }

    private static Map<String, Object> model(Map<String, Object> own) {
        var model = new HashMap<>(own);
        model.put("region", Regions.find(Story.LONDON).orElseThrow());
        model.put("cards", List.of());
        model.put("names", Map.of());
        model.put("hosts", Map.of());
        model.put("more", null);
        return model;
    }

    private static ChallengeView challenge(NarrativeView... narratives) {
        return new ChallengeView(
                CHALLENGE,
                1,
                SPACE,
                Story.LONDON,
                "Waiting",
                "for months",
                1,
                ANA,
                "all said",
                AT,
                List.of(narratives));
    }

    private static NarrativeView narrative(NarrativeKind kind, State state, String text, String reason) {
        return new NarrativeView(NarrativeId.of(ID), kind, state, text, ANA, reason, AT);
    }
}
