package org.creativespaces.command.ledger;

import static org.awaitility.Awaitility.await;

import org.creativespaces.servers.Postgres;

class PostgresLedgerKillIT extends KilledWriterContract {
    private final String url = Postgres.emptySchema();

    @Override
    String where() {
        return url;
    }

    @Override
    LedgerSettings settings() {
        return new LedgerSettings(url, null, null);
    }

    /** The server needs a moment to see that nobody is there any more. */
    @Override
    void awaitReleased() {
        await().ignoreExceptionsInstanceOf(UnusableStore.class).until(() -> {
            KilledWriter.store(url).writer().close();
            return true;
        });
    }
}
