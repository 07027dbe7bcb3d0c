package org.creativespaces.query.feed;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Whether the program is about to end, so that nobody is kept waiting and it need not wait for them. */
final class FeedEnding {
    private volatile boolean near;

    @EventListener(ContextClosedEvent.class)
    void begin() {
        near = true;
    }

    boolean isNear() {
        return near;
    }
}
