package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {
    private final ResourceBundle words = ResourceBundle.getBundle("messages");

    @Test
    void there_are_words_for_every_event() {
        assertThat(EventTypes.all().stream()
                        .map(EventTypes::nameOf)
                        .map(EventTypes::shortName)
                        .filter(name -> !words.containsKey("act." + name)))
                .isEmpty();
    }

    @Test
    void there_are_words_for_every_stage_and_constituency() {
        assertThat(Arrays.stream(Stage.values()).filter(stage -> !words.containsKey("stage." + stage)))
                .isEmpty();
        assertThat(Arrays.stream(Constituency.values()).filter(one -> !words.containsKey("constituency." + one)))
                .isEmpty();
    }
}
