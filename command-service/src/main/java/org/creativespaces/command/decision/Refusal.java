package org.creativespaces.command.decision;

/** A refusal on its way back from the aggregate; the dispatcher makes it {@link Refused} again. */
public record Refusal(Reason reason, String detail) implements Answer {
    static Refusal of(Refused refused) {
        return new Refusal(refused.reason(), refused.detail());
    }

    public Refused toRefused() {
        return new Refused(reason, detail);
    }
}
