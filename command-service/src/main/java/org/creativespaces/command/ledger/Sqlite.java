package org.creativespaces.command.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens SQLite files the one way this program uses them: write-ahead log, one sync per commit, one writing connection. */
public final class Sqlite {
    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 32 * 1024;
    /** 64 MB: the same pages are changed over and over, and each is copied into the file but once in between. */
    private static final int PAGES_PER_CHECKPOINT = 16_000;
    /** The bits of a result code that tell the kind of failure; the others tell how it came about. */
    private static final int PRIMARY = 0xff;

    private static final String WRITABLE = "; make it and its folder writable for the user who runs this program";

    private Sqlite() {}

    /**
     * Opens a file to write, which only its owner may read, and brings it to the newest version, in a transaction each.
     *
     * @param versions the script that leads to each version, the first from an empty file; their number is the newest
     * @throws UnusableStore if the file was made by a newer program, is no database or damaged, or cannot be written
     */
    public static Connection open(Path file, List<String> versions) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        try {
            if (Files.notExists(file)) create(file);
            // SQLite would open it all the same, and fail with the first event.
            if (!Files.isWritable(file))
                throw new UnusableStore("cannot write " + file.toAbsolutePath() + WRITABLE, null);
            var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try {
                prepare(connection);
                upgrade(connection, file, versions);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new UnusableStore("cannot open " + file.toAbsolutePath() + ": " + e.getMessage() + advice(e), e);
        }
    }

    /** What a person can do about a failure, to follow its message; empty where nothing general can be said. */
    public static String advice(Exception failure) {
        if (!(failure instanceof SQLiteException e)) return "";
        return switch (SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "; the file is damaged: put a backup in its place";
            case SQLITE_FULL -> "; make space on its disk";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> WRITABLE;
            default -> "";
        };
    }

    /** A pool of connections that cannot write; each statement sees the newest commit. */
    public static HikariDataSource readers(Path file, int connections) {
        var sqlite = new SQLiteConfig();
        sqlite.setReadOnly(true);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        var config = new HikariConfig();
        config.setPoolName(file.getFileName() + " readers");
        config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
        config.setDataSourceProperties(sqlite.toProperties());
        config.setReadOnly(true);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** SQLite gives its side files the same permissions. */
    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + PAGES_PER_CHECKPOINT);
            // Where fsync alone does not reach the platter; elsewhere these change nothing.
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA checkpoint_fullfsync = ON");
        }
        connection.setAutoCommit(false);
    }

    static UnusableStore tooNew(Path file, int found, int known) {
        return new UnusableStore(
                "%s has format %d; this program knows formats up to %d: use a newer program"
                        .formatted(file.toAbsolutePath(), found, known),
                null);
    }

    private static void upgrade(Connection connection, Path file, List<String> versions) throws SQLException {
        try (var statement = connection.createStatement()) {
            var found = statement.executeQuery("PRAGMA user_version").getInt(1);
            if (found > versions.size()) throw tooNew(file, found, versions.size());
            for (var version = found; version < versions.size(); version++) {
                statement.executeUpdate(versions.get(version));
                statement.execute("PRAGMA user_version = " + (version + 1));
                connection.commit();
            }
            connection.commit();
        }
    }
}
