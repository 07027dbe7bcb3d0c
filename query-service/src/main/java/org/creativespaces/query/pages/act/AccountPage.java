package org.creativespaces.query.pages.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.creativespaces.query.identity.PageSignIn;
import org.creativespaces.query.identity.SignedIn;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.pages.act.Offers.Offer;
import org.creativespaces.query.space.SpaceQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is signed in, what is known of them, and what they may do with it. */
@Controller
class AccountPage {
    private final Scenes scenes;
    private final SpaceQueries spaces;

    AccountPage(Scenes scenes, SpaceQueries spaces) {
        this.scenes = scenes;
        this.spaces = spaces;
    }

    @GetMapping("/account")
    String account(Viewer viewer, HttpServletRequest request, Model model) {
        var scene = scenes.nowhere(viewer);
        model.addAttribute("name", SignedIn.now().map(SignedIn::name).orElse(null));
        model.addAttribute("me", scene.me());
        model.addAttribute("mandates", scene.mandates());
        model.addAttribute(
                "spaces",
                viewer.memberOf().stream()
                        .flatMap(id -> spaces.find(id, viewer).stream())
                        .toList());
        model.addAttribute("regions", List.copyOf(viewer.organises()));
        model.addAttribute(
                "acts",
                Catalogue.about(About.NOTHING)
                        .filter(form -> form.offered().test(scene))
                        .map(form -> new Offer(form.name(), form.address(null, null)))
                        .toList());
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        model.addAttribute("failed", request.getParameter("failed") != null);
        return "act/account";
    }

    /** After the session has ended while somebody typed: what they typed waits until they have signed in again. */
    @GetMapping("/account/again")
    String again(HttpServletRequest request, Model model) {
        var to = request.getParameter("to");
        model.addAttribute("to", to != null && PageSignIn.isHere(to) ? to : "/account");
        return "act/again";
    }
}
