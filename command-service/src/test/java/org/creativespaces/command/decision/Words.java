package org.creativespaces.command.decision;

import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;

/** Regions, people, things and sealed texts that tests of all families speak of. */
public final class Words {
    public static final RegionCode LONDON = new RegionCode("E12000007");
    public static final RegionCode LEEDS = new RegionCode("E08000035");
    public static final RegionCode BIRMINGHAM = new RegionCode("E08000025");
    public static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    public static final SpaceId OTHER_SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000002");
    public static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-00000000000a");
    public static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-00000000000b");
    public static final ParticipantId CY = ParticipantId.of("0190a5c0-0000-7000-8000-00000000000c");
    public static final ParticipantId DEE = ParticipantId.of("0190a5c0-0000-7000-8000-00000000000d");
    public static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000005");
    public static final AgreementRule RULE = new AgreementRule(2, 2, true, true);
    public static final AgreementRule OTHER_RULE = new AgreementRule(1, 0, false, false);
    public static final Sealed TEXT = sealed("text");
    public static final Sealed OTHER_TEXT = sealed("other");
    public static final Sealed REASON = sealed("reason");

    private Words() {}

    private static Sealed sealed(String word) {
        return new Sealed("header..iv." + word + ".tag");
    }
}
