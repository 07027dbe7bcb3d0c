package org.creativespaces.command.decision;

import java.util.List;
import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.Sealed;

/**
 * Make one text of an earlier event unreadable for good. Each family has a command of this kind; the rule is the same for
 * all, and no state of an aggregate rests on what its texts say.
 */
public interface RedactText extends Command {
    /**
     * Which text, and why.
     *
     * @param key the name of the key that it is sealed under
     * @param scope that of the event: whoever received the text is to hear that it is gone
     */
    record Words(String eventId, String field, String key, Scope scope, Sealed reason) {}

    Words text();

    /** The event that says so, in the aggregate's own family. */
    Event redacted();

    /**
     * What comes of it.
     *
     * @param before the keys of the aggregate's texts that were redacted before
     */
    default List<Event> decide(Set<String> before) {
        if (!act().by().administers(text().scope().region())) {
            throw new Refused(
                    Reason.NOT_PERMITTED, "Texts are redacted by organisers of the region and administrators.");
        }
        return before.contains(text().key()) ? List.of() : List.of(redacted());
    }
}
