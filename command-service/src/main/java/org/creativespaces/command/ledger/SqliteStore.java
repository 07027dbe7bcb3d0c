package org.creativespaces.command.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file {@code ledger.db} of a data folder. No other process writes while this is open. */
final class SqliteStore implements LedgerStore {
    private final Path file;
    private final FolderLock lock;

    private SqliteStore(Path file, FolderLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it if need be.
     *
     * @throws UnusableStore if another process has it
     */
    static SqliteStore in(Path folder) {
        return new SqliteStore(folder.resolve(Ledger.FILE), FolderLock.take(folder));
    }

    @Override
    public Connection writer() {
        return LedgerDatabase.open(file);
    }

    /** By this process, which has the folder. */
    @Override
    public boolean isTaken() {
        return true;
    }

    @Override
    public HikariDataSource readers(int connections) {
        return Sqlite.readers(file, connections);
    }

    @Override
    public boolean isClash(SQLException e) {
        return clashes(e);
    }

    static boolean clashes(SQLException e) {
        return e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }

    @Override
    public String amongJson() {
        return "IN (SELECT value FROM json_each(?))";
    }

    @Override
    public String toString() {
        return file.toAbsolutePath().toString();
    }

    @Override
    public void close() {
        lock.close();
    }
}
