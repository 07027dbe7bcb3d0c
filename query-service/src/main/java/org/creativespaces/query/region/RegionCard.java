package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.creativespaces.events.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A region by its most important figures, defined as those of its {@link Dashboard}.
 *
 * @param members absent where there are too few to be told to everybody
 * @param proposals how many solutions were ever proposed, by whomever
 * @param positions how many acts took a position, by whomever
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegionCard(
        RegionCode code,
        String name,
        int spaces,
        @Nullable Integer members,
        int solutions,
        int proposals,
        int positions,
        Map<String, String> links) {}
