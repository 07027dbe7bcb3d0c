package org.creativespaces.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.adminOnBehalf;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SPACE;

import java.util.Set;
import org.creativespaces.command.space.RedactSpaceText;
import org.creativespaces.events.space.SpaceEvent.TextRedacted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The one rule of all families. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedactTextTest {
    private static final TextRedacted REDACTED = new TextRedacted(SPACE, "event-1", "title", "key-1", REASON);

    @Test
    void organisers_of_the_events_region_and_administrators_redact() {
        assertThat(redact(organiser(LEEDS)).decide(Set.of("key-2"))).containsExactly(REDACTED);
        assertThat(redact(admin()).decide(Set.of())).containsExactly(REDACTED);
    }

    @Test
    void nobody_else_does() {
        for (var act : new Act[] {organiser(LONDON), by(ANA), onBehalf(ANA, LEEDS), adminOnBehalf(ANA)}) {
            assertThatThrownBy(() -> redact(act).decide(Set.of("key-1")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED));
        }
    }

    @Test
    void what_is_redacted_already_is_not_redacted_again() {
        assertThat(redact(organiser(LEEDS)).decide(Set.of("key-1", "key-2"))).isEmpty();
    }

    private static RedactText redact(Act act) {
        return new RedactSpaceText(
                SPACE, act, new RedactText.Words("event-1", "title", "key-1", Scope.in(SPACE, LEEDS), REASON));
    }
}
