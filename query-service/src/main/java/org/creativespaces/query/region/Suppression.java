package org.creativespaces.query.region;

import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.SERVICE_USER;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.region.Dashboard.LivedExperience;
import org.creativespaces.query.region.Dashboard.Members;
import org.creativespaces.query.region.Dashboard.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Keeps counts of fewer than five people, and whatever would let them be recovered, from readers who do not oversee all
 * that a dashboard counts: the one place in which that is decided.
 *
 * <p>What is protected is how many people of a constituency are members; nobody at all is no secret. A constituency with
 * one to four members in a region is hidden there with everything it did and carries: acts are not people, but those of
 * a few people are about these people. What a constituency did is therefore told only if at least five people of it are
 * there who may have done it, and hidden as well if it has no member any more. Solutions, organisations and what they
 * undertake are not people and always told.
 *
 * <p>Of all that one moment's answers of the regions and the nation tell the public, with every sum, difference and
 * share of them and with this program at hand, no hidden number of members follows, and no hidden number of acts but that
 * of nobody:
 * <ul>
 *   <li>Further constituencies are hidden until those of few members can together still be any number from 1 to 4 each.
 *       Which are taken depends on their order and on the sum of what is hidden, never on a single number: who knows the
 *       rule learns no more from what it chose.
 *   <li>The first of them that has five or more is hidden whenever any are few. So who is few on two dates is hidden beside
 *       the same other on both, and where nothing was done in between, what they have done does not follow from the two
 *       dates together.
 *   <li>If there are not enough of them, the region's total and every constituency are hidden, those of nobody too.
 *   <li>What any region hides, the nation hides, its total too. So the hidden numbers of one region occur in the sum of
 *       that region and in no other, and the regions' tables cannot be played off against the nation's.
 *   <li>Shares whose parts or whole are hidden are hidden. Who came and went is left out of the activity.
 * </ul>
 *
 * <p>The past is told in whole months by the same rule, {@link org.creativespaces.query.past.AsOf#wholeMonths}. Not
 * protected: what changes between two moments, by which somebody who asks all the time may learn from which constituency a
 * single public act was done where that is told at all; what a few had done by a date on which at least five are there, or
 * on which another constituency has lost all its members; how many people are members in two regions; and that everybody
 * is of one constituency where at least five are and nobody is of another.
 */
final class Suppression {
    private static final int FEW = 5;
    private static final int MOST_OF_FEW = FEW - 1;

    /** What says least is hidden first: who states no constituency, then the others from the last to lived experience. */
    private static final List<Constituency> ORDER =
            Arrays.asList(Constituency.values()).reversed();

    private static final Set<Constituency> EVERY = EnumSet.allOf(Constituency.class);

    private final Set<Constituency> hidden;
    private final boolean everything;

    private Suppression(Set<Constituency> hidden, boolean everything) {
        this.hidden = hidden;
        this.everything = everything;
    }

    /**
     * What decides in one region.
     *
     * @param members how many people are members
     * @param heard of which constituencies people have ever done anything
     */
    record Cells(Map<Constituency, Integer> members, Set<Constituency> heard) {
        private int members(Constituency constituency) {
            return members.getOrDefault(constituency, 0);
        }

        private boolean few(Constituency constituency) {
            var count = members(constituency);
            return count == 0 ? heard.contains(constituency) : count < FEW;
        }
    }

    static Suppression ofRegion(Cells cells) {
        var hidden = EnumSet.noneOf(Constituency.class);
        EVERY.stream().filter(cells::few).forEach(hidden::add);
        if (hidden.isEmpty()) return new Suppression(hidden, false);
        var few = hidden.size();
        for (var next : ORDER) {
            if (hidden.size() > few && safe(few, hidden, cells)) break;
            if (cells.members(next) >= FEW) hidden.add(next);
        }
        return safe(few, hidden, cells) ? new Suppression(hidden, false) : new Suppression(EVERY, true);
    }

    static Suppression ofNation(Collection<Cells> regions) {
        var hidden = EnumSet.noneOf(Constituency.class);
        var parts = regions.stream().map(Suppression::ofRegion).toList();
        parts.forEach(part -> hidden.addAll(part.hidden));
        return new Suppression(hidden, parts.stream().anyMatch(part -> part.everything));
    }

    /** Whether the few can still be anything, for who knows the sum and which of the hidden ones are few. */
    private static boolean safe(int few, Set<Constituency> hidden, Cells cells) {
        var sum = hidden.stream().mapToInt(cells::members).sum();
        var others = hidden.size() - few;
        return others == 0
                ? sum >= few + MOST_OF_FEW && sum <= MOST_OF_FEW * few - (MOST_OF_FEW - 1)
                : sum >= MOST_OF_FEW * few + FEW * others;
    }

    boolean hides(Constituency constituency) {
        return hidden.contains(constituency);
    }

    @Nullable
    Integer total(int members) {
        return everything ? null : members;
    }

    /** The dashboard as everybody may see it. */
    Dashboard of(Dashboard all) {
        var lived = hides(SERVICE_USER) || hides(CARER);
        return new Dashboard(
                all.region(),
                all.position(),
                all.lag(),
                all.asOf(),
                all.spaces(),
                members(all.members(), lived),
                all.solutions(),
                all.voice().stream().map(this::voice).toList(),
                lived ? null : all.livedExperienceShare(),
                lived ? LivedExperience.SUPPRESSED : all.livedExperience(),
                all.notYetHeard().stream().filter(one -> !hides(one)).toList(),
                all.organisations(),
                all.commitments(),
                risks(all.risks()),
                all.trials(),
                all.circulation(),
                all.activity().stream()
                        .filter(entry -> !concernsPeople(entry.kind()))
                        .toList(),
                all.latest(),
                all.about(),
                all.links());
    }

    private Members members(Members all, boolean lived) {
        var told = new EnumMap<Constituency, @Nullable Integer>(Constituency.class);
        told.putAll(all.byConstituency());
        hidden.forEach(constituency -> told.put(constituency, null));
        return new Members(
                everything ? null : all.total(), told, lived ? null : all.livedExperienceShare(), !hidden.isEmpty());
    }

    private Voice voice(Voice voice) {
        return hides(voice.constituency()) ? Voice.suppressed(voice.constituency()) : voice;
    }

    private RiskFigures risks(RiskFigures all) {
        return all.withPeople(all.people().stream()
                .map(one -> hides(one.constituency())
                        ? new RiskFigures.OfConstituency(one.constituency(), null, null, true)
                        : one)
                .toList());
    }

    private static boolean concernsPeople(String kind) {
        return kind.startsWith("participant.") || kind.startsWith("organisation.mandate");
    }
}
