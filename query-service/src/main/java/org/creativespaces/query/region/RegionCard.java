package org.creativespaces.query.region;

import java.util.Map;
import org.creativespaces.events.RegionCode;

/**
 * A region by its most important figures, defined as those of its {@link Dashboard}.
 *
 * @param proposals how many solutions were ever proposed, by whomever
 * @param positions how many acts took a position, by whomever
 */
public record RegionCard(
        RegionCode code,
        String name,
        int spaces,
        int members,
        int solutions,
        int proposals,
        int positions,
        Map<String, String> links) {}
