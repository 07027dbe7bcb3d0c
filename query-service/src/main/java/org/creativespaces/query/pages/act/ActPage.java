package org.creativespaces.query.pages.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Drafts;
import org.creativespaces.query.identity.SignedIn;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.pages.act.Sending.Sent;
import org.creativespaces.query.trail.TextChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every form: shows it, takes it, and shows it again with what was typed if it cannot be done. */
@Controller
class ActPage {
    private final Scenes scenes;
    private final Sending sending;
    private final MessageSource messages;

    ActPage(Scenes scenes, Sending sending, MessageSource messages) {
        this.scenes = scenes;
        this.sending = sending;
        this.messages = messages;
    }

    @GetMapping({"/act/{form}", "/act/{form}/{id}", "/act/{form}/{id}/{part}"})
    ModelAndView show(
            @PathVariable("form") String name,
            @PathVariable(name = "id", required = false) @Nullable String id,
            @PathVariable(name = "part", required = false) @Nullable String part,
            Viewer viewer,
            HttpServletRequest request,
            Locale locale) {
        var form = Catalogue.find(name).orElseThrow(RequestRefused::notFound);
        if (SignedIn.now().isEmpty()) return Redirects.to(Redirects.signIn(request));
        var scene = scenes.find(form.about(), id, part, viewer).orElseThrow(RequestRefused::notFound);
        if (scene.mayRegister() && !form.name().equals("register")) return Redirects.to(Redirects.register(request));
        if (!form.offered().test(scene)) return notOffered(form, scene);
        var page = page(
                form, scene, typed(request), Complaints.NONE, UUID.randomUUID().toString(), locale);
        page.addObject("resumed", request.getParameter("draft") != null);
        return page;
    }

    @PostMapping({"/act/{form}", "/act/{form}/{id}", "/act/{form}/{id}/{part}"})
    ModelAndView send(
            @PathVariable("form") String name,
            @PathVariable(name = "id", required = false) @Nullable String id,
            @PathVariable(name = "part", required = false) @Nullable String part,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes after,
            Locale locale) {
        var form = Catalogue.find(name).orElseThrow(RequestRefused::notFound);
        var person = SignedIn.now();
        if (person.isEmpty()) return Redirects.to(Redirects.again(request));
        var scene = scenes.find(form.about(), id, part, viewer).orElseThrow(RequestRefused::notFound);
        var typed = Typed.of(request.getParameterMap());
        var key = typed.key();
        if (typed.has("preview")) return preview(form, scene, typed, key, locale);
        return switch (sending.send(form, scene, typed, key, person.get(), request, words(locale))) {
            case Sent.Done done -> {
                after.addFlashAttribute("done", new Done(form.name(), done.about()));
                yield Redirects.to(done.next());
            }
            case Sent.Wrong wrong -> {
                var next = wrong.sameAgain() ? key : UUID.randomUUID().toString();
                var page = page(form, scene, typed, wrong.complaints(), next, locale);
                page.setStatus(wrong.sameAgain() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Sent.SignedOut out -> Redirects.to(Redirects.again(request));
        };
    }

    /**
     * What was just done, to be told once on the page it leads to.
     *
     * @param name of the form
     * @param about for whom, or what, if that is worth telling
     */
    public record Done(String name, @Nullable String about) implements java.io.Serializable {}

    private ModelAndView preview(Form form, Scene scene, Typed typed, String key, Locale locale) {
        var page = page(form, scene, typed, Complaints.NONE, key, locale);
        var solution = scene.theSolution();
        page.addObject(
                "changes",
                List.of(
                        change("title", solution.title(), typed),
                        change("summary", solution.summary() == null ? "" : solution.summary(), typed)));
        return page;
    }

    private static TextChange change(String field, String before, Typed typed) {
        var now = typed.one(field);
        return TextChange.between(field, before, now == null ? "" : now);
    }

    private ModelAndView page(Form form, Scene scene, Typed typed, Complaints complaints, String key, Locale locale) {
        var model = new HashMap<String, Object>();
        model.put("form", FormView.of(form, scene, typed, complaints, key, words(locale)));
        model.put("scene", new SceneView(scene));
        return new ModelAndView("act/form", model);
    }

    private static ModelAndView notOffered(Form form, Scene scene) {
        var page = new ModelAndView("act/not-offered", "scene", new SceneView(scene));
        page.addObject("name", form.name());
        page.addObject(
                "join",
                Catalogue.find("join")
                        .filter(join -> join.offered().test(scene))
                        .isPresent());
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    /** What was typed before somebody had to sign in again, or what the address says. */
    private static Typed typed(HttpServletRequest request) {
        var draft = request.getParameter("draft");
        var typed = Typed.of(request.getParameterMap());
        return draft == null
                ? typed
                : Drafts.find(request, draft).map(Typed::new).orElse(typed);
    }

    private Words words(Locale locale) {
        return new Words(messages, locale);
    }
}
