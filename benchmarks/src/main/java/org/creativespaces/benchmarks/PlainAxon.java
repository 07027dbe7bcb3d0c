package org.creativespaces.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.AbstractEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.creativespaces.command.CommandProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Puts Axon's own storage in the ledger's place: the same commands, aggregates and serializer, on the same kind of file with
 * the same write-ahead log and one sync a commit. Without an annotation that programs under test would find, which have this module
 * on their class path for its trivial answer.
 */
class PlainAxon {
    private static final int CONNECTIONS = 8;
    private static final int BUSY_MILLIS = 10_000;

    @Bean(destroyMethod = "close")
    HikariDataSource plainFile(CommandProperties properties) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + properties.dataDir().resolve("plain.db"));
        config.setDataSourceProperties(sqlite.toProperties());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    EventStorageEngine plainEngine(HikariDataSource file, @Qualifier("eventSerializer") Serializer serializer) {
        ConnectionProvider connections = file::getConnection;
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(PlainAxon::isTaken)
                .build();
        engine.createSchema(new Tables());
        return engine;
    }

    private static boolean isTaken(Exception e) {
        return e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }

    /** SQLite counts up an INTEGER that is the primary key by itself. */
    private static final class Tables extends AbstractEventTableFactory {
        @Override
        protected String idColumnType() {
            return "INTEGER";
        }

        @Override
        protected String payloadType() {
            return "BLOB";
        }
    }
}
