package org.creativespaces.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.creativespaces.command.http.EdgeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EdgeTest
class SignInTest {
    @Autowired
    private Tokens tokens;

    @Autowired
    private MockMvcTester mvc;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void the_page_asks_for_name_and_password_in_plain_html() {
        var page = mvc.get().uri("/sign-in").exchange();

        assertThat(page).hasStatusOk().hasContentType("text/html;charset=UTF-8");
        assertThat(Tokens.body(page))
                .contains(
                        "<html lang=\"en-GB\">",
                        "<label for=\"username\">",
                        "<label for=\"password\">",
                        "name=\"_csrf\"")
                .contains("olu", "<kbd>demo</kbd>")
                .doesNotContain("{{", "<script", "style=", "role=\"alert\"");
        assertThat(mvc.get().uri("/sign-in/style.css")).hasStatusOk().hasContentType("text/css;charset=UTF-8");
    }

    @Test
    void the_browser_is_told_to_load_and_send_nothing_elsewhere() {
        var policy = mvc.get().uri("/sign-in").exchange().getResponse().getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_wrong_password_is_said_beside_the_fields() {
        assertThat(tokens.signIn(session, "sam", "guessed")).hasRedirectedUrl("/sign-in?error");

        var page = Tokens.body(mvc.get().uri("/sign-in?error").session(session).exchange());
        assertThat(page)
                .contains(
                        "role=\"alert\"", "href=\"#username\"", "aria-describedby=\"problem\"", "<title>Error: Sign in")
                .contains("value=\"sam\"")
                .doesNotContain("guessed");
    }

    @Test
    void a_name_with_markup_in_it_is_shown_as_it_was_typed() {
        tokens.signIn(session, "\"><b>sam", "guessed");

        assertThat(Tokens.body(mvc.get().uri("/sign-in?error").session(session).exchange()))
                .contains("value=\"&quot;&gt;&lt;b&gt;sam\"");
    }

    @Test
    void who_does_not_exist_gets_the_same_answer() {
        assertThat(tokens.signIn(session, "nobody", People.DEMO_PASSWORD)).hasRedirectedUrl("/sign-in?error");
    }

    @Test
    void signing_in_without_the_forms_token_is_refused() {
        var answer = mvc.post()
                .uri("/sign-in")
                .session(session)
                .param("username", "sam")
                .param("password", People.DEMO_PASSWORD)
                .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(tokens.authorize(session, Tokens.REDIRECT)).redirectedUrl().endsWith("/sign-in");
    }

    @Test
    void who_signs_out_is_out() {
        tokens.signIn(session, "sam", People.DEMO_PASSWORD);
        assertThat(Tokens.body(mvc.get().uri("/sign-out").session(session).exchange()))
                .contains("action=\"/sign-out\"");

        assertThat(tokens.signOut(session)).hasRedirectedUrl("/sign-in?signed-out");

        assertThat(Tokens.body(mvc.get().uri("/sign-in?signed-out").exchange())).contains("You are signed out");
        assertThat(session.isInvalid()).isTrue();
    }
}
