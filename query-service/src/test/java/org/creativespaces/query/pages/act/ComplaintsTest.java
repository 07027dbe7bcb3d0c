package org.creativespaces.query.pages.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creativespaces.query.commands.Result.FieldError;
import org.creativespaces.query.commands.Result.Refused;
import org.creativespaces.query.pages.act.Body.Wrong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComplaintsTest {
    private final Words words = words();

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages, Locale.UK);
    }

    private static Form form(String name) {
        return Catalogue.find(name).orElseThrow();
    }

    private Complaints refused(String form, String reason, FieldError... errors) {
        return Complaints.of(form(form), form(form).fields(), new Refused(400, reason, List.of(errors)), words);
    }

    @Test
    void each_field_says_what_to_do_in_the_order_of_the_form() {
        var complaints = refused(
                "commit",
                "INVALID_FIELDS",
                new FieldError("due", "is required"),
                new FieldError("action", "is required"),
                new FieldError("resources", "must be at most 10000 characters"));

        assertThat(complaints.byField())
                .containsExactly(
                        Map.entry("action", "Say what you will do"),
                        Map.entry("due", "Say by when you will do it"),
                        Map.entry("resources", "Use at most 10,000 characters"));
        assertThat(complaints.overall()).isNull();
    }

    @Test
    void a_value_that_is_no_such_value_is_told_by_the_kind_of_the_field() {
        assertThat(refused("start-trial", "INVALID_FIELDS", new FieldError("baseline", "must be a number such as 12.5"))
                        .byField())
                .containsEntry("baseline", "Enter a number such as 12.5");
    }

    @Test
    void what_is_wrong_with_one_item_is_wrong_with_its_list() {
        assertThat(refused("circulate", "INVALID_FIELDS", new FieldError("regionCodes[1]", "must be one of …"))
                        .byField())
                .containsOnlyKeys("regionCodes");
    }

    @Test
    void a_refusal_that_a_field_can_mend_stands_at_that_field() {
        var complaints = refused("share-risk", "SHARES_EXCEEDED");

        assertThat(complaints.byField())
                .containsExactly(Map.entry("percent", "That is more than what is left of the risk"));
        assertThat(complaints.overall()).isNull();
    }

    @Test
    void any_other_refusal_stands_above_the_form() {
        assertThat(refused("commit", "NOT_AGREED").overall()).startsWith("The solution is not agreed");
        assertThat(refused("commit", "NOBODY_KNOWS_THIS_ONE").overall()).startsWith("This could not be done.");
    }

    @Test
    void a_field_that_the_form_does_not_show_is_told_above_it() {
        assertThat(refused("leave", "INVALID_FIELDS", new FieldError("onBehalfOf", "is required"))
                        .overall())
                .isNotNull();
    }

    @Test
    void what_cannot_be_sent_is_told_by_the_page() {
        var complaints =
                Complaints.of(form("join"), form("join").fields(), Map.of("groundRulesVersion", Wrong.REQUIRED), words);

        assertThat(complaints.byField().get("groundRulesVersion")).startsWith("Tick the box");
    }
}
