package org.creativespaces.query.pages;

import org.creativespaces.query.http.Cursor;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.SolutionFilter;
import org.creativespaces.query.solution.SolutionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of solutions that several pages end with, some at a time. */
@Component
class SolutionList {
    private static final int AT_ONCE = 20;

    private final SolutionQueries solutions;

    SolutionList(SolutionQueries solutions) {
        this.solutions = solutions;
    }

    /** Adds the cards after a place, and the page's own address for those that follow. */
    void add(SolutionFilter filter, Viewer viewer, @Nullable String after, UriComponentsBuilder here, Model model) {
        var from = after == null ? null : Cursor.parse(after, 1).part(0);
        var cards = solutions.list(filter, viewer, from, AT_ONCE);
        model.addAttribute("cards", cards.items());
        model.addAttribute("more", cards.next() == null ? null : next(here, cards.next()));
    }

    private static String next(UriComponentsBuilder here, String after) {
        return here.queryParam("after", Cursor.of(after))
                .fragment("solutions")
                .encode()
                .build()
                .toUriString();
    }
}
