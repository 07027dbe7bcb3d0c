package org.creativespaces.query.trail;

import java.util.Optional;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.identity.Viewer;

/** Stories, as far as a reader may know of the things that they are about. */
record ReadableStories(Stories stories, ReadableSpaces spaces) {
    /** None if nothing of this id has a story, or nothing that the reader may know of. Organisations are in no space. */
    Optional<Story> find(String id, Viewer viewer) {
        return stories.find(id).filter(story -> story.space() == null || spaces.mayReadTrail(viewer, story.space()));
    }

    /** Whether the reader sees constituencies and who recorded. What is in no space is granted to nobody. */
    boolean areFull(Story story, Viewer viewer) {
        var space = story.space();
        return space == null ? viewer.oversees(story.region()) : spaces.seesFullTrail(viewer, space);
    }
}
