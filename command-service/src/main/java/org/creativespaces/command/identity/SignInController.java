package org.creativespaces.command.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.util.HtmlUtils;

/** The page on which people sign in at the embedded authorization server, and the one on which they sign out. */
@RestController
@Conditional(Issuer.Embedded.class)
class SignInController {
    static final String PATH = "/sign-in";
    static final String OUT = "/sign-out";
    static final String STYLE = "/sign-in/style.css";
    static final String SIGNED_OUT = "signed-out";

    /** In the session: the name that somebody typed beside a wrong password. */
    static final String TYPED = "creative-spaces.typed-name";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final String page = read("sign-in.html");
    private final String outPage = read("sign-out.html");
    private final String style = read("sign-in.css");
    private final People people;

    SignInController(People people) {
        this.people = people;
    }

    @GetMapping(PATH)
    ResponseEntity<String> signIn(
            CsrfToken csrf,
            @RequestParam Map<String, String> parameters,
            @Nullable @SessionAttribute(name = TYPED, required = false) String typed,
            Locale locale) {
        var words = new SignInWords(locale);
        var failed = parameters.containsKey("error");
        var title = words.of("signIn");
        return html(words.fillIn(
                page,
                Map.of(
                        "csrf", field(csrf),
                        "title", failed ? words.of("error") + " " + title : title,
                        "notice", notice(failed, parameters.containsKey(SIGNED_OUT), words),
                        "problem", failed ? problem(words) : "",
                        "wrongClass", failed ? " wrong" : "",
                        "typed", failed && typed != null ? HtmlUtils.htmlEscape(typed, "UTF-8") : "",
                        "invalid", failed ? " aria-describedby=\"problem\" aria-invalid=\"true\"" : "",
                        "hint", hint(words))));
    }

    @GetMapping(OUT)
    ResponseEntity<String> signOut(CsrfToken csrf, Locale locale) {
        return html(new SignInWords(locale).fillIn(outPage, Map.of("csrf", field(csrf))));
    }

    @GetMapping(STYLE)
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.noCache())
                .body(style);
    }

    private static String notice(boolean failed, boolean signedOut, SignInWords words) {
        if (failed) return """
            <div class="errors" role="alert" aria-labelledby="errors" tabindex="-1" autofocus>
                <h2 id="errors">%s</h2>
                <ul><li><a href="#username">%s</a></li></ul>
              </div>\
            """.formatted(words.of("errors"), words.of("wrong"));
        return signedOut
                ? "<div class=\"banner\" role=\"status\"><h2>%s</h2></div>".formatted(words.of("signedOut"))
                : "";
    }

    private static String problem(SignInWords words) {
        return "<p class=\"problem\" id=\"problem\"><span class=\"visually-hidden\">%s</span> %s</p>"
                .formatted(words.of("error"), words.of("wrong"));
    }

    private String hint(SignInWords words) {
        if (people.names().isEmpty()) return words.of("noAccounts");
        return words.of("demo", String.join(", ", people.names())) + " <kbd>" + People.DEMO_PASSWORD + "</kbd>.";
    }

    private static String field(CsrfToken csrf) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(HtmlUtils.htmlEscape(csrf.getParameterName()), HtmlUtils.htmlEscape(csrf.getToken()));
    }

    private static ResponseEntity<String> html(String text) {
        return ResponseEntity.ok().contentType(HTML).body(text);
    }

    private static String read(String file) {
        try (var in = Objects.requireNonNull(SignInController.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
