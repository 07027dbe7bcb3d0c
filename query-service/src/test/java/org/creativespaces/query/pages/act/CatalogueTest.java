package org.creativespaces.query.pages.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.creativespaces.query.pages.act.Form.For;
import org.creativespaces.query.pages.act.Form.Then;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueTest {
    private final ResourceBundle words = ResourceBundle.getBundle("messages");

    static Stream<Form> forms() {
        return Catalogue.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_has_its_words(Form form) {
        var heading = "form." + form.name();
        assertThat(words.keySet()).contains(heading, heading + ".offer", heading + ".submit", heading + ".done");
        if (form.party() != For.SELF || form.then() == Then.AGAIN) {
            assertThat(words.keySet()).contains(heading + ".done.about");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_field_has_its_label(Form form) {
        var missing = new ArrayList<String>();
        for (var field : form.fields()) {
            var own = "form." + form.name() + "." + field.name();
            if (!words.containsKey(own) && !words.containsKey("field." + field.name())) missing.add(own);
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_about_a_part_names_it_to_its_command(Form form) {
        if (form.about().isPart()) assertThat(form.path()).contains("{id}", "{part}");
        else assertThat(form.path()).doesNotContain("{part}");
    }

    @Test
    void every_text_that_can_be_removed_has_its_words() {
        assertThat(Enrolling.texts())
                .extracting(Option::key)
                .allSatisfy(key -> assertThat(words.containsKey(key)).isTrue());
    }

    @Test
    void names_and_addresses_are_one_of_a_kind() {
        var names = forms().map(Form::name).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(Catalogue.find("nothing")).isEmpty();
    }

    @Test
    void words_of_forms_are_of_a_form_that_there_is() {
        var shared = List.of("errors", "error", "optional", "choose", "cancel", "done", "preview", "difference");
        var known = forms().map(Form::name).toList();
        var strays = words.keySet().stream()
                .filter(key -> key.startsWith("form."))
                .map(key -> key.split("\\.")[1])
                .filter(name -> !known.contains(name) && !shared.contains(name))
                .filter(name -> !List.of("remains", "party", "resumed").contains(name))
                .distinct()
                .toList();
        assertThat(strays).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_becomes_an_operation_of_the_interface(Form form) throws IOException {
        assertThat(interfaceDocument()).contains("operationId: " + form.operation() + "\n");
    }

    private static String interfaceDocument() throws IOException {
        var document = new StringBuilder();
        for (var part : new PathMatchingResourcePatternResolver()
                .getResources("classpath:org/creativespaces/query/openapi/*.yaml")) {
            document.append(part.getContentAsString(StandardCharsets.UTF_8));
        }
        return document.toString();
    }
}
