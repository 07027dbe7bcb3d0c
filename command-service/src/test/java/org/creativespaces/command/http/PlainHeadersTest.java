package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer abc.def",
                "~ !",
                "tab\there",
                "Łódź",
                "nul\0",
                "bell\u0007",
                "\u007f",
                "unassigned \u0378"
            })
    void a_header_passes_as_it_does_through_springs_firewall(String text) {
        assertThat(passes(PlainHeaders.firewall(), "X-Value", text))
                .isEqualTo(passes(new StrictHttpFirewall(), "X-Value", text));
        assertThat(passes(PlainHeaders.firewall(), "X" + text, "value"))
                .isEqualTo(passes(new StrictHttpFirewall(), "X" + text, "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\0", "line\nbreak"})
    void control_characters_are_turned_away(String text) {
        assertThatThrownBy(() -> header(PlainHeaders.firewall(), "X-Value", text))
                .isInstanceOf(RequestRejectedException.class);
    }

    private static boolean passes(HttpFirewall firewall, String name, String value) {
        try {
            return value.equals(header(firewall, name, value));
        } catch (RequestRejectedException e) {
            return false;
        }
    }

    private static String header(HttpFirewall firewall, String name, String value) {
        var request = new MockHttpServletRequest("GET", "/api/v1/spaces");
        request.addHeader(name, value);
        return firewall.getFirewalledRequest(request).getHeader(name);
    }
}
