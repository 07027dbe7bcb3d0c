package org.creativespaces.query.pages;

import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.http.Cursor;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.SolutionFilter;
import org.creativespaces.query.solution.SolutionFilter.Order;
import org.creativespaces.query.solution.SolutionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of solutions that several pages end with: those with the most acts first, some at a time. */
@Component
class SolutionList {
    private static final int AT_ONCE = 20;

    private final SolutionQueries solutions;

    SolutionList(SolutionQueries solutions) {
        this.solutions = solutions;
    }

    /** Adds the cards after a place, and the page's own address for those that follow. */
    void add(
            @Nullable RegionCode region,
            @Nullable SpaceId space,
            @Nullable ChallengeId challenge,
            Viewer viewer,
            @Nullable String after,
            String path,
            Model model) {
        var filter = new SolutionFilter(region, space, null, challenge, null, Order.ACTS);
        var from = after == null ? null : Cursor.parse(after, 1).part(0);
        var cards = solutions.list(filter, viewer, from, AT_ONCE);
        model.addAttribute("cards", cards.items());
        model.addAttribute("more", cards.next() == null ? null : next(path, cards.next()));
    }

    private static String next(String path, String after) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("after", Cursor.of(after))
                .fragment("solutions")
                .build()
                .toUriString();
    }
}
