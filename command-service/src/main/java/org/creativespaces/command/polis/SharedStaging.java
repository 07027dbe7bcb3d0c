package org.creativespaces.command.polis;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.command.state.Form;
import org.creativespaces.command.state.Records;
import org.creativespaces.command.state.Row;
import org.creativespaces.command.state.StateDb;

/** Uploads beside their jobs in the small durable state, in pieces, so that whichever process runs a job has them. */
final class SharedStaging implements Staging {
    /** A database's document may be no larger than 16 MB. */
    private static final int PIECE = 8 << 20;
    /** Longer than any upload is on its way to its job. */
    private static final Duration BECOMING_A_JOB = Duration.ofHours(1);

    private static final Form UPLOADS = Form.of("staged_upload", "job").number("at");
    private static final Form PIECES =
            Form.of("staged_piece", "id").text("job").bytes("sealed").lookedUpBy("job");

    private final Records uploads;
    private final Records pieces;
    private final Clock clock;

    SharedStaging(StateDb state, Clock clock) {
        this.uploads = state.records(UPLOADS);
        this.pieces = state.records(PIECES);
        this.clock = clock;
    }

    @Override
    public void keep(UUID job, JobKey key, PolisFiles files) {
        uploads.put(Row.empty().with("job", job.toString()).with("at", clock.millis()));
        for (var file : files.contents().entrySet()) {
            var name = file.getKey().fileName();
            var sealed = key.seal(job + "/" + name, file.getValue());
            for (var i = 0; i * PIECE < sealed.length; i++) {
                var piece = Arrays.copyOfRange(sealed, i * PIECE, Math.min((i + 1) * PIECE, sealed.length));
                pieces.put(Row.empty()
                        .with("id", id(job, key, name, i))
                        .with("job", job.toString())
                        .with("sealed", piece));
            }
        }
    }

    @Override
    public PolisFiles open(UUID job, JobKey key) {
        var contents = new EnumMap<PolisFile, byte[]>(PolisFile.class);
        for (var file : PolisFile.values()) {
            var sealed = sealed(job, key, file.fileName());
            if (sealed.length > 0) contents.put(file, key.open(job + "/" + file.fileName(), sealed));
        }
        return new PolisFiles(contents);
    }

    @Override
    public void discard(UUID job) {
        pieces.removeWhere("job", job.toString());
        uploads.remove(job.toString());
    }

    /** Other processes may just be taking uploads, which have no job yet. */
    @Override
    public void discardAllBut(Set<UUID> jobs) {
        var longAgo = clock.millis() - BECOMING_A_JOB.toMillis();
        uploads.all().stream()
                .filter(upload -> upload.number("at") < longAgo)
                .map(upload -> UUID.fromString(upload.text("job")))
                .filter(job -> !jobs.contains(job))
                .forEach(this::discard);
    }

    private byte[] sealed(UUID job, JobKey key, String file) {
        var whole = new ByteArrayOutputStream();
        var piece = pieces.find(id(job, key, file, 0));
        for (var next = 1; piece.isPresent(); next++) {
            whole.writeBytes(piece.get().bytes("sealed"));
            piece = pieces.find(id(job, key, file, next));
        }
        return whole.toByteArray();
    }

    /** Of a job that two processes take at once, each stages what its own key opens. */
    private static String id(UUID job, JobKey key, String file, int piece) {
        return job + "/" + key.name() + "/" + file + "/" + piece;
    }
}
