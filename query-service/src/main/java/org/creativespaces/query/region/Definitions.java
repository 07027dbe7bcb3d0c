package org.creativespaces.query.region;

import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.query.region.Dashboard.About;

/** Says of each figure of a dashboard what it is, in one sentence for readers of the answer. */
final class Definitions {
    private static final List<String> MEMBERSHIPS = List.of(
            "participant.space_joined",
            "participant.space_left",
            "participant.constituency_changed",
            "participant.personal_data_erased");
    private static final List<String> VOICE = Stream.of(
                    ActsBehind.VOICE.kinds(), ActsBehind.CARRIED.kinds(), MEMBERSHIPS)
            .flatMap(List::stream)
            .toList();
    private static final List<String> HEARD = Stream.of(ActsBehind.HEARD.kinds(), MEMBERSHIPS)
            .flatMap(List::stream)
            .toList();

    private Definitions() {}

    static List<About> of(Links links) {
        return List.of(
                new About("spaces", "Spaces that were ever opened.", links.spaces()),
                new About(
                        "members",
                        "People who are a member of at least one space now, each counted once, by the constituency they"
                                + " speak from now.",
                        links.events(MEMBERSHIPS)),
                new About(
                        "solutions",
                        "Solutions by the stage they are in now, with the median of the days that those which are or"
                                + " were in a stage have spent in it, by when things happened.",
                        links.solutions(null)),
                new About(
                        "voice",
                        "Solutions proposed, positions taken, actions undertaken and points of open risks carried by"
                                + " people for themselves, by the constituency they spoke from at that time, against"
                                + " how many members each constituency has now.",
                        links.events(VOICE)),
                new About(
                        "livedExperienceShare",
                        "Service users' and carers' part of the solutions proposed, positions taken and actions"
                                + " undertaken by people for themselves.",
                        links.events(ActsBehind.VOICE.kinds())),
                new About(
                        "livedExperience",
                        "Service users' and carers' part of the members, and of each thing that people do and carry for"
                                + " themselves.",
                        links.events(VOICE)),
                new About(
                        "notYetHeard",
                        "Constituencies that have members now, and of which nobody has ever done anything for"
                                + " themselves in a space.",
                        links.events(HEARD)),
                new About(
                        "organisations",
                        "Solutions proposed, positions taken and actions undertaken by organisations.",
                        links.events(ActsBehind.VOICE.kinds())),
                new About(
                        "commitments",
                        "Actions undertaken: active (due or not), of these due within 30 days from today in London or"
                                + " overdue since before today; fulfilled; released.",
                        links.commitments()),
                new About(
                        "risks",
                        "Risks not closed, by likelihood and impact, and how many are; whoever carries a percentage of"
                                + " one carries that part of its likelihood × impact in points, its owner what nobody"
                                + " elected to carry.",
                        links.risks()),
                new About(
                        "trials",
                        "Trials not concluded and what the others came to; the value of the latest day observed against"
                                + " the baseline.",
                        links.trials()),
                new About(
                        "circulation",
                        "How often a solution of one region was passed on to another, and how many solutions of one"
                                + " region adapt another's.",
                        links.circulations()),
                new About(
                        "activity", "Events by the month, in UTC, in which they happened and by kind.", links.events()),
                new About(
                        "latest",
                        "The last events recorded of spaces, challenges, solutions and organisations that you may know"
                                + " of.",
                        links.events()));
    }
}
