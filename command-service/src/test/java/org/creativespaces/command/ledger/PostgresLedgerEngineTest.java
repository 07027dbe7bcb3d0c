package org.creativespaces.command.ledger;

import org.creativespaces.servers.Postgres;

class PostgresLedgerEngineTest extends LedgerEngineContract {
    private final String url = Postgres.emptySchema();

    @Override
    LedgerStore store() {
        return new PostgresStore(url, null, null);
    }

    @Override
    void sql(String change) {
        Postgres.run(url, change);
    }
}
