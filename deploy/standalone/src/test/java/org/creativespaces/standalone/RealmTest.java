package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.creativespaces.query.identity.PageSignIn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was found by hand to be missing in Keycloak's realm, so that it stays there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealmTest {
    private final JsonNode realm = JsonMapper.shared()
            .readTree(Files.readString(DeploymentFiles.DEPLOY.resolve("compose/keycloak/creative-spaces-realm.json")));

    RealmTest() throws IOException {}

    /** Keycloak takes no attribute that its profile does not name, and asks everybody for a name and an address by default. */
    @Test
    void people_are_asked_for_a_username_alone_and_administrators_may_say_what_they_are_for() {
        var profile = JsonMapper.shared()
                .readTree(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asString());
        for (var attribute : profile.path("attributes")) {
            assertThat(attribute.has("required")).as(attribute.toString()).isFalse();
            var name = attribute.path("name").asString();
            var editors = attribute.at("/permissions/edit").toString();
            assertThat(editors).as(name).isEqualTo(name.equals("username") ? "[\"admin\",\"user\"]" : "[\"admin\"]");
            assertThat(attribute.path("multivalued").asBoolean())
                    .as(name)
                    .isEqualTo(name.equals("regions") || name.equals("spaces"));
        }
        assertThat(profile.path("attributes").findValuesAsString("name"))
                .containsExactlyInAnyOrder("username", "email", "regions", "spaces");
        for (var client : realm.path("clients")) {
            assertThat(client.path("protocolMappers").findValuesAsString("user.attribute"))
                    .as(client.path("clientId").asString())
                    .containsExactlyInAnyOrder("regions", "spaces");
        }
    }

    @Test
    void whoever_signs_out_is_led_back_to_the_page_that_says_so() {
        assertThat(realm.at("/clients/0/attributes/post.logout.redirect.uris").asString())
                .isEqualTo("https://${SITE}" + PageSignIn.SIGNED_OUT);
    }
}
