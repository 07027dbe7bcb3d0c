package org.creativespaces.command.decision;

/** Why a command is refused. The names are part of the public interface: clients read them, never the prose. */
public enum Reason {
    SPACE_NOT_FOUND(Kind.MISSING),
    PARTICIPANT_NOT_FOUND(Kind.MISSING),
    SOLUTION_NOT_FOUND(Kind.MISSING),
    NOT_PERMITTED(Kind.FORBIDDEN),
    NOT_A_MEMBER(Kind.FORBIDDEN),
    NO_MANDATE(Kind.FORBIDDEN),
    VERSION_MISMATCH(Kind.STALE),
    ALREADY_EXISTS(Kind.CONFLICT),
    SPACE_CLOSED(Kind.CONFLICT),
    GROUND_RULES_NOT_CURRENT(Kind.CONFLICT),
    PERSON_ERASED(Kind.CONFLICT),
    SOLUTION_WITHHELD(Kind.CONFLICT),
    NOT_CIRCULATED(Kind.CONFLICT),
    CONCERN_WITHOUT_TEXT(Kind.INVALID);

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
