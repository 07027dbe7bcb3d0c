package org.creativespaces.command.decision;

/** Why a command is refused. The names are part of the public interface: clients read them, never the prose. */
public enum Reason {
    SPACE_NOT_FOUND(Kind.MISSING),
    PARTICIPANT_NOT_FOUND(Kind.MISSING),
    SOLUTION_NOT_FOUND(Kind.MISSING),
    ORGANISATION_NOT_FOUND(Kind.MISSING),
    CHALLENGE_NOT_FOUND(Kind.MISSING),
    NARRATIVE_NOT_FOUND(Kind.MISSING),
    CONCERN_NOT_FOUND(Kind.MISSING),
    COMMITMENT_NOT_FOUND(Kind.MISSING),
    RISK_NOT_FOUND(Kind.MISSING),
    TRIAL_NOT_FOUND(Kind.MISSING),
    EVENT_NOT_FOUND(Kind.MISSING),
    NOT_PERMITTED(Kind.FORBIDDEN),
    NOT_A_MEMBER(Kind.FORBIDDEN),
    NO_MANDATE(Kind.FORBIDDEN),
    NO_LIVED_EXPERIENCE(Kind.FORBIDDEN),
    VERSION_MISMATCH(Kind.STALE),
    ALREADY_EXISTS(Kind.CONFLICT),
    SPACE_CLOSED(Kind.CONFLICT),
    GROUND_RULES_NOT_CURRENT(Kind.CONFLICT),
    PERSON_ERASED(Kind.CONFLICT),
    SOLUTION_WITHHELD(Kind.CONFLICT),
    SOLUTION_MERGED(Kind.CONFLICT),
    SOLUTION_WITHDRAWN(Kind.CONFLICT),
    CHALLENGE_CLOSED(Kind.CONFLICT),
    NARRATIVE_WITHDRAWN(Kind.CONFLICT),
    CONCERN_NOT_ANSWERED(Kind.CONFLICT),
    NOT_AGREED(Kind.CONFLICT),
    COMMITMENT_ENDED(Kind.CONFLICT),
    RISK_CLOSED(Kind.CONFLICT),
    SHARES_EXCEEDED(Kind.CONFLICT),
    TRIAL_CONCLUDED(Kind.CONFLICT),
    REVIEW_MISSING(Kind.CONFLICT),
    NOT_PROVEN(Kind.CONFLICT),
    NOT_CIRCULATED(Kind.CONFLICT),
    NOT_MERGEABLE(Kind.CONFLICT),
    CONCERN_WITHOUT_TEXT(Kind.INVALID),
    DUE_DATE_PASSED(Kind.INVALID),
    OWN_REGION(Kind.INVALID),
    TEXT_NOT_FOUND(Kind.INVALID);

    /** What a refusal means to a caller. */
    public enum Kind {
        /** The thing does not exist. */
        MISSING,
        /** The caller may not do this. */
        FORBIDDEN,
        /** The caller looked at an older version than the present one. */
        STALE,
        /** The present state does not allow it. */
        CONFLICT,
        /** The command itself lacks something. */
        INVALID
    }

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
