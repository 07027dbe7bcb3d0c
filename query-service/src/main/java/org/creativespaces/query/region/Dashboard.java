package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Region;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.http.MillisecondTime;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What is going on in a region, or in the nation. Acts count to the region of their space, in spaces of members too,
 * of which nothing but numbers is told. Shares are from 0 to 1 with four digits, absent where there is nothing to share.
 * What {@link Suppression} keeps from a reader is null and said to be suppressed.
 *
 * @param region absent for the nation
 * @param position the last event of the ledger that every figure takes into account
 * @param lag how many events of the ledger some figure does not take into account yet
 * @param asOf the moment that this tells of: at most a minute before it was answered, with nothing recorded between, unless a
 *     moment in the past was asked for
 * @param spaces how many spaces were ever opened
 * @param voice one entry for each constituency, and one for who states none
 * @param livedExperienceShare the share of service users' and carers' acts among all acts of people: solutions proposed,
 *     positions taken and actions undertaken
 * @param livedExperience the share of service users and carers in each column of {@code voice}
 * @param notYetHeard the constituencies that have members, and of which nobody has done anything for themselves: raised a
 *     challenge, told a narrative, proposed, taken a position, undertaken an action, carried a risk, run or judged a trial
 * @param organisations the acts of organisations, which {@code voice} leaves out
 * @param activity how many events happened in which month (UTC), by kind; to most readers, without who comes and goes
 * @param latest the latest acts on spaces, challenges, solutions and organisations that the reader may know of, newest
 *     first, at most 30
 * @param about what each figure means and where the list or the events behind it are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dashboard(
        @Nullable Region region,
        long position,
        long lag,
        @JsonSerialize(using = MillisecondTime.class) Instant asOf,
        int spaces,
        Members members,
        Solutions solutions,
        List<Voice> voice,
        @Nullable Double livedExperienceShare,
        LivedExperience livedExperience,
        List<Constituency> notYetHeard,
        OfOrganisations organisations,
        CommitmentFigures commitments,
        RiskFigures risks,
        TrialFigures trials,
        CirculationFigures circulation,
        List<Month> activity,
        List<Latest> latest,
        List<About> about,
        Map<String, String> links) {
    /**
     * People who are a member of at least one space now, each counted once.
     *
     * @param byConstituency by the constituency they speak from now
     * @param livedExperienceShare the share of service users and carers
     * @param suppressed whether something of this is kept from the reader
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Members(
            @JsonInclude @Nullable Integer total,
            Map<Constituency, @Nullable Integer> byConstituency,
            @Nullable Double livedExperienceShare,
            boolean suppressed) {}

    /** Solutions by how far they have come, each in one stage. */
    public record Solutions(int total, Map<Stage, Integer> byStage, List<OfStage> stages) {}

    /**
     * One stage and how long solutions are in it, by when things happened.
     *
     * @param count how many are in it now
     * @param medianDays the median of the days that solutions which are or were in it have spent in it, stays that go on
     *     counted until now
     * @param longestSince since when the one is in it that is in it for the longest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfStage(
            Stage stage,
            int count,
            @Nullable Double medianDays,

            @Nullable @JsonSerialize(using = MillisecondTime.class)
            Instant longestSince,

            String link) {}

    /**
     * What people of one constituency contribute, against how many they are.
     *
     * @param members how many are a member of a space now
     * @param proposals solutions that people proposed who spoke from it at that time
     * @param positions acts of taking a position by people who spoke from it at that time
     * @param commitments actions undertaken by people who spoke from it at that time
     * @param carriedRisk points of open risks that people carry who spoke from it when they took them; see
     *     {@link RiskFigures}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Voice(
            Constituency constituency,
            @JsonInclude @Nullable Integer members,
            @Nullable Double membersShare,
            @JsonInclude @Nullable Integer proposals,
            @Nullable Double proposalsShare,
            @JsonInclude @Nullable Integer positions,
            @Nullable Double positionsShare,
            @JsonInclude @Nullable Integer commitments,
            @Nullable Double commitmentsShare,
            @JsonInclude @Nullable Double carriedRisk,
            @Nullable Double carriedRiskShare,
            boolean suppressed) {
        static Voice suppressed(Constituency constituency) {
            return new Voice(constituency, null, null, null, null, null, null, null, null, null, null, true);
        }
    }

    /** The share of service users and carers among members, and in what people do and carry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LivedExperience(
            @Nullable Double members,
            @Nullable Double proposals,
            @Nullable Double positions,
            @Nullable Double commitments,
            @Nullable Double carriedRisk,
            boolean suppressed) {
        static final LivedExperience SUPPRESSED = new LivedExperience(null, null, null, null, null, true);
    }

    /**
     * What a figure is.
     *
     * @param figure its name in the dashboard
     * @param link the list or the events behind it, for who may read them
     */
    public record About(String figure, String definition, String link) {}

    /** Solutions that organisations proposed, acts by which they took a position and actions they undertook. */
    public record OfOrganisations(int proposals, int positions, int commitments) {}

    /** How many events of a kind happened in a month such as {@code 2026-03}. */
    public record Month(String month, String kind, int count) {}

    /**
     * Something that happened.
     *
     * @param type the family and fact, such as {@code solution.endorsed}
     * @param title of the solution; says that it is withheld to whom it is
     * @param actor the participant whose act it is; absent for an organiser's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Latest(
            String eventId,
            String type,
            @Nullable SpaceId spaceId,
            @Nullable SolutionId solutionId,
            @Nullable ChallengeId challengeId,
            @Nullable String title,
            @Nullable Person actor,
            @Nullable OrganisationId organisationId,
            @JsonSerialize(using = MillisecondTime.class) Instant occurredAt,
            long position,
            Map<String, String> links) {}

    /** A participant by their pseudonym. */
    public record Person(ParticipantId id, String pseudonym) {}
}
