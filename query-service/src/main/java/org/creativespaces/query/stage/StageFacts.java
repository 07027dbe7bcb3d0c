package org.creativespaces.query.stage;

import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;

/** What a solution's stage rests on. Later facts are fields to come, false in rows that were stored without them. */
public record StageFacts(boolean withheld, boolean agreed) {
    public static final StageFacts JUST_PROPOSED = new StageFacts(false, false);

    public StageFacts after(SolutionEvent event) {
        return switch (event) {
            case SolutionProposed e -> JUST_PROPOSED;
            case SolutionWithheld e -> new StageFacts(true, agreed);
            case SolutionReinstated e -> new StageFacts(false, agreed);
            case AgreementReached e -> new StageFacts(withheld, true);
            case AgreementLost e -> new StageFacts(withheld, false);
            case SolutionRevised e -> this;
            case PositionEvent e -> this;
        };
    }

    public Stage stage() {
        if (withheld) return Stage.WITHHELD;
        return agreed ? Stage.AGREED : Stage.PROPOSED;
    }
}
