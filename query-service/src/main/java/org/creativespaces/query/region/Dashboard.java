package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 *
 * @param region absent for the nation
 * @param position the last event of the ledger that every figure takes into account
 * @param lag how many events of the ledger some figure does not take into account yet
 * @param asOf when this was answered
 * @param spaces how many spaces were ever opened
 * @param voice one entry for each constituency, and one for who states none
 * @param livedExperienceShare the share of service users' and carers' acts among all acts of people: solutions proposed
 *     and positions taken
 * @param notYetHeard the constituencies that have members, and of which nobody proposed anything or took a position
 * @param organisations the acts of organisations, which {@code voice} leaves out
 * @param activity how many events happened in which month (UTC), by kind
 * @param latest the latest acts on spaces and solutions that the reader may know of, newest first, at most 30
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
        List<Constituency> notYetHeard,
        OfOrganisations organisations,
        List<Month> activity,
        List<Latest> latest,
        Map<String, String> links) {
    /**
     * People who are a member of at least one space now, each counted once.
     *
     * @param byConstituency by the constituency they speak from now
     * @param livedExperienceShare the share of service users and carers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Members(
            int total,
            Map<Constituency, Integer> byConstituency,
            @Nullable Double livedExperienceShare) {}

    /** Solutions by how far they have come, each in one stage. */
    public record Solutions(int total, Map<Stage, Integer> byStage) {}

    /**
     * What people of one constituency contribute, against how many they are.
     *
     * @param members how many are a member of a space now
     * @param proposals solutions that people proposed who spoke from it at that time
     * @param positions acts of taking a position by people who spoke from it at that time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Voice(
            Constituency constituency,
            int members,
            @Nullable Double membersShare,
            int proposals,
            @Nullable Double proposalsShare,
            int positions,
            @Nullable Double positionsShare) {}

    /** Solutions that organisations proposed and acts by which they took a position. */
    public record OfOrganisations(int proposals, int positions) {}

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
            @Nullable String title,
            @Nullable Person actor,
            @Nullable OrganisationId organisationId,
            @JsonSerialize(using = MillisecondTime.class) Instant occurredAt,
            long position,
            Map<String, String> links) {}

    /** A participant by their pseudonym. */
    public record Person(ParticipantId id, String pseudonym) {}
}
