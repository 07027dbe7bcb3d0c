package org.creativespaces.command.polis;

import java.util.List;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;

/** Everything that an import will do, in order; the first act opens the space. */
record Plan(SpaceId space, RegionCode region, List<PlannedAct> acts) {
    /** Reads and plans without any side effect; throws {@link NotAnExport}, and adds what it leaves out to the problems. */
    static Plan of(PolisFiles files, RegionCode region, Problems problems) {
        var ids = Ids.of(region, files);
        var acts = new Planner(Conversation.of(files, problems), ids).acts();
        return new Plan(ids.space(), region, acts);
    }
}
