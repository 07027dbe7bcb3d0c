package org.creativespaces.command.polis;

import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be imported.
 *
 * @param caller who answers for the import: the envelope names them as having recorded it
 * @param title of the space that the conversation gets
 * @param attribution a sentence that the data's licence asks to show, if one does
 */
public record ImportOrder(
        Actor caller,
        RegionCode region,
        String title,
        @Nullable String attribution,
        PolisFiles files) {}
