package org.creativespaces.command.polis;

import java.nio.charset.StandardCharsets;
import org.creativespaces.events.Actor;

/**
 * A job that is not at its end, with what it takes to run it.
 *
 * @param title sealed under the key
 * @param turn the last that anybody began at it; 0 before the first
 */
record QueuedJob(ImportJob job, Actor caller, Secret key, Secret title, long turn) {
    private static final String TITLE = "title";

    /** Bytes that say nothing by themselves. */
    @SuppressWarnings("ArrayRecordComponent")
    record Secret(byte[] bytes) {}

    static QueuedJob of(ImportJob job, ImportOrder order, JobKey key, byte[] uploadsKey) {
        var title = key.seal(TITLE, order.title().getBytes(StandardCharsets.UTF_8));
        return new QueuedJob(job, order.caller(), new Secret(key.wrap(uploadsKey)), new Secret(title), 0);
    }

    ImportOrder order(Staging staging, byte[] uploadsKey) {
        var jobKey = JobKey.unwrap(key.bytes(), uploadsKey);
        var typed = new String(jobKey.open(TITLE, title.bytes()), StandardCharsets.UTF_8);
        return new ImportOrder(caller, job.region(), typed, null, staging.open(job.id(), jobKey));
    }
}
