package org.creativespaces.command.polis;

import java.nio.charset.StandardCharsets;
import org.creativespaces.events.Actor;

/** A job that is not at its end, with what it takes to run it: the title is sealed under the key. */
record QueuedJob(ImportJob job, Actor caller, Secret key, Secret title) {
    private static final String TITLE = "title";

    /** Bytes that say nothing by themselves. */
    @SuppressWarnings("ArrayRecordComponent")
    record Secret(byte[] bytes) {}

    static QueuedJob of(ImportJob job, ImportOrder order, JobKey key, byte[] uploadsKey) {
        var title = key.seal(TITLE, order.title().getBytes(StandardCharsets.UTF_8));
        return new QueuedJob(job, order.caller(), new Secret(key.wrap(uploadsKey)), new Secret(title));
    }

    ImportOrder order(Staging staging, byte[] uploadsKey) {
        var jobKey = JobKey.unwrap(key.bytes(), uploadsKey);
        var typed = new String(jobKey.open(TITLE, title.bytes()), StandardCharsets.UTF_8);
        return new ImportOrder(caller, job.region(), typed, null, staging.open(job.id(), jobKey));
    }
}
