package org.creativespaces.query.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Regions;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.live.Week;
import org.creativespaces.query.pages.charts.Ribbons;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the national page shows, now or at a moment in the past. */
@Component
class HomeFigures {
    private final RegionQueries regions;
    private final Week week;

    HomeFigures(RegionQueries regions, Week week) {
        this.regions = regions;
        this.week = week;
    }

    Dashboard nation(Viewer viewer, @Nullable AsOf asOf) {
        return regions.dashboard(null, viewer, asOf);
    }

    Map<String, Object> model(Dashboard nation, Viewer viewer, @Nullable AsOf asOf) {
        var model = new HashMap<String, Object>();
        model.put("nation", RegionFigures.of(nation, Map.of()));
        model.put("sides", sides(viewer, asOf));
        model.put("ribbons", Ribbons.of(nation.circulation()));
        if (asOf == null) model.put("news", News.of(week, nation));
        return model;
    }

    private List<Side> sides(Viewer viewer, @Nullable AsOf asOf) {
        return Regions.all().stream()
                .map(region -> Side.of(region, regions.dashboard(region, viewer, asOf)))
                .toList();
    }
}
