package org.creativespaces.command.http;

import java.util.List;
import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;

/** An event of the past that holds texts: a title under {@code key-1}, and adaptations under {@code key-2}. */
public final class Redactable {
    public static final SolutionId SOLUTION = SolutionId.of(Bodies.ID);
    public static final RegionCode LEEDS = new RegionCode("E08000035");
    public static final RegionCode LONDON = new RegionCode("E12000007");
    public static final SpaceId SPACE = SpaceId.of(Bodies.OTHER_ID);

    /** {"alg":"dir","enc":"A256GCM","kid":"key-1"}, and the same with key-2. */
    public static final Event EVENT = new SolutionProposed(
            SOLUTION,
            SPACE,
            LEEDS,
            new Party(ParticipantId.of(Bodies.ID), Constituency.CARER, null),
            new Sealed("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoia2V5LTEifQ..AA.AA.AA"),
            null,
            List.of(),
            List.of(),
            new AgreementRule(1, 0, false, false),
            new Adaptation(
                    SOLUTION, 1, new Sealed("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoia2V5LTIifQ..AA.AA.AA")));

    public static final Envelope ENVELOPE = new Envelope(
            Actor.client("organiser-cli"),
            null,
            SPACE,
            LEEDS,
            List.of(LONDON),
            "command-1",
            "command-1",
            null,
            Behind.NOW,
            "00");

    private Redactable() {}
}
