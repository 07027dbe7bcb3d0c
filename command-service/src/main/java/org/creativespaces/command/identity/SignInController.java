package org.creativespaces.command.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which people sign in at the embedded authorization server, and the one on which they sign out. */
@RestController
@Conditional(Issuer.Embedded.class)
class SignInController {
    static final String PATH = "/sign-in";
    static final String OUT = "/sign-out";
    static final String STYLE = "/sign-in/style.css";
    static final String SIGNED_OUT = "signed-out";

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
    ResponseEntity<String> signIn(CsrfToken csrf, @RequestParam Map<String, String> parameters) {
        var failed = parameters.containsKey("error");
        return html(page.replace("{{csrf}}", field(csrf))
                .replace("{{title}}", failed ? "Error: Sign in" : "Sign in")
                .replace("{{notice}}", notice(failed, parameters.containsKey(SIGNED_OUT)))
                .replace("{{invalid}}", failed ? " aria-describedby=\"problem\" aria-invalid=\"true\"" : "")
                .replace("{{hint}}", hint()));
    }

    @GetMapping(OUT)
    ResponseEntity<String> signOut(CsrfToken csrf) {
        return html(outPage.replace("{{csrf}}", field(csrf)));
    }

    @GetMapping(STYLE)
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.noCache())
                .body(style);
    }

    private static String notice(boolean failed, boolean signedOut) {
        if (failed) {
            return "<p class=\"problem\" id=\"problem\" role=\"alert\">The name or the password is not right.</p>";
        }
        return signedOut ? "<p class=\"note\" role=\"status\">You are signed out.</p>" : "";
    }

    private String hint() {
        if (people.names().isEmpty()) {
            return "There are no people's accounts on this server: programs use the token endpoint.";
        }
        return "This is a demonstration. Its people are " + String.join(", ", people.names())
                + "; the password of each is <kbd>" + People.DEMO_PASSWORD + "</kbd>.";
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
