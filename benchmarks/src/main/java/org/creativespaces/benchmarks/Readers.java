package org.creativespaces.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.creativespaces.events.Regions;

/** Readers with rights of their own each: organisers of every set of regions, as such and as something more. */
final class Readers {
    private static final List<List<String>> ROLES = List.of(
            List.of("organiser"),
            List.of("organiser", "participant"),
            List.of("organiser", "partner"),
            List.of("organiser", "participant", "partner"));

    private final List<String> tokens = new ArrayList<>();

    Readers(Issuer issuer) {
        var regions =
                Regions.all().stream().map(region -> region.code().value()).toList();
        for (var roles : ROLES) {
            for (var set = 1; set < 1 << regions.size(); set++) {
                var chosen = new ArrayList<String>();
                for (var i = 0; i < regions.size(); i++) if ((set >> i & 1) == 1) chosen.add(regions.get(i));
                tokens.add(issuer.token("reader-" + tokens.size(), roles, chosen));
            }
        }
    }

    int count() {
        return tokens.size();
    }

    String token(int number) {
        return tokens.get(number);
    }
}
