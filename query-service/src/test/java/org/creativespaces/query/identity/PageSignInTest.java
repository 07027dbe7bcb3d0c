package org.creativespaces.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageSignInTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/spaces/1", "/act/join/1?draft=2", "/solutions/1#c-2"})
    void signing_in_leads_back_to_a_page_of_ours(String address) {
        assertThat(PageSignIn.isHere(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "spaces/1",
                "javascript:alert(1)",
                "/ /elsewhere",
                "\\/elsewhere.example"
            })
    void and_nowhere_else(String address) {
        assertThat(PageSignIn.isHere(address)).isFalse();
    }
}
