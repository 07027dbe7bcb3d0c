package org.creativespaces.command.polis;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.command.state.StateDb;

/** Uploads beside their jobs in the small durable state, so that whoever takes over has them. */
final class SharedStaging implements Staging {
    private final StateDb state;

    SharedStaging(StateDb state) {
        this.state = state;
        state.create("CREATE TABLE IF NOT EXISTS import_upload("
                + "job TEXT NOT NULL, file TEXT NOT NULL, sealed BYTEA NOT NULL, PRIMARY KEY (job, file))");
    }

    @Override
    public void keep(UUID job, JobKey key, PolisFiles files) {
        state.writeDurably(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO import_upload VALUES (?, ?, ?)")) {
                for (var file : files.contents().entrySet()) {
                    var name = file.getKey().fileName();
                    insert.setString(1, job.toString());
                    insert.setString(2, name);
                    insert.setBytes(3, key.seal(job + "/" + name, file.getValue()));
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    @Override
    public PolisFiles open(UUID job, JobKey key) {
        return state.read(connection -> {
            var contents = new EnumMap<PolisFile, byte[]>(PolisFile.class);
            try (var find =
                    connection.prepareStatement("SELECT sealed FROM import_upload WHERE job = ? AND file = ?")) {
                for (var file : PolisFile.values()) {
                    find.setString(1, job.toString());
                    find.setString(2, file.fileName());
                    try (var row = find.executeQuery()) {
                        if (row.next()) contents.put(file, key.open(job + "/" + file.fileName(), row.getBytes(1)));
                    }
                }
            }
            return new PolisFiles(contents);
        });
    }

    @Override
    public void discard(UUID job) {
        state.change(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM import_upload WHERE job = ?")) {
                delete.setString(1, job.toString());
                delete.executeUpdate();
            }
        });
    }

    @Override
    public void discardAllBut(Set<UUID> jobs) {
        var kept = state.read(connection -> {
            var all = new HashSet<UUID>();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT DISTINCT job FROM import_upload")) {
                while (row.next()) all.add(UUID.fromString(row.getString(1)));
            }
            return all;
        });
        kept.removeAll(jobs);
        kept.forEach(this::discard);
    }
}
