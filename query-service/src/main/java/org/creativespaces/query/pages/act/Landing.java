package org.creativespaces.query.pages.act;

import java.util.Map;
import org.creativespaces.query.commands.Result;
import org.jspecify.annotations.Nullable;

/** Where on the pages a thing is, and where on its page a part of it. */
final class Landing {
    /** What the id of a part is headed by on the page, by the last step of the address of its command. */
    private static final Map<String, String> ANCHORS =
            Map.of("commitments", "c-", "risks", "r-", "trials", "t-", "narratives", "n-", "concerns", "k-");

    private Landing() {}

    static String of(Scene scene, Form form, Result.Done done) {
        var made = done.made();
        var place = scene.part() == null
                ? made == null ? "" : anchor(made)
                : anchor(form.path().replace("{part}", scene.part()));
        return page(scene) + place;
    }

    /** The page of the thing that a scene is about. */
    static String page(Scene scene) {
        if (scene.solution() != null) return "/solutions/" + scene.id();
        if (scene.challenge() != null) return "/challenges/" + scene.id();
        if (scene.space() != null) return "/spaces/" + scene.id();
        if (scene.organisation() != null) return "/organisations/" + scene.id();
        return scene.region() == null ? "/account" : "/regions/" + scene.id();
    }

    /** The part that an address names. */
    private static String anchor(@Nullable String address) {
        if (address == null) return "";
        var steps = address.split("/");
        for (var i = 0; i < steps.length - 1; i++) {
            var head = ANCHORS.get(steps[i]);
            if (head != null) return "#" + head + steps[i + 1];
        }
        return "";
    }
}
