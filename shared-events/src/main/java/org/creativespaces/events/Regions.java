package org.creativespaces.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The regions of the programme: reference data of the file {@code regions.csv}, to which more can be added. */
public final class Regions {
    private static final Map<RegionCode, Region> ALL = read();

    private Regions() {}

    /** Every region, in the order of the file. */
    public static List<Region> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(ALL.get(code));
    }

    private static Map<RegionCode, Region> read() {
        var regions = new LinkedHashMap<RegionCode, Region>();
        var file = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", 2)).forEach(cells -> {
                var code = new RegionCode(cells[0]);
                regions.put(code, new Region(code, cells[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }
}
