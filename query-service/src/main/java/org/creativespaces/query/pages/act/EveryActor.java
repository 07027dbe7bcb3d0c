package org.creativespaces.query.pages.act;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.query.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds to the model of each page who acts on it, if anybody does. */
@ControllerAdvice(basePackages = "org.creativespaces.query.pages")
class EveryActor {
    /**
     * Who is signed in, or where to.
     *
     * @param name null while nobody is
     * @param signIn leads back to this page
     * @param ended whether somebody was signed in until just now
     */
    public record Actor(@Nullable String name, String signIn, boolean ended) {}

    @ModelAttribute("actor")
    Actor actor(HttpServletRequest request) {
        var name = SignedIn.now().map(SignedIn::name).orElse(null);
        return new Actor(name, OfferedActs.signIn(request), SignedIn.hasEnded(request));
    }
}
