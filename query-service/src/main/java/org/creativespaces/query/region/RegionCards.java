package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The regions side by side.
 *
 * @param position the last event of the ledger that every figure takes into account
 * @param asOf the moment in the past that they are told of; absent for the present
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegionCards(
        @JsonIgnore long position,
        List<RegionCard> items,

        @Nullable @JsonSerialize(using = MillisecondTime.class)
        Instant asOf) {}
