package org.creativespaces.command.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LedgerKillIT extends KilledWriterContract {
    @TempDir
    Path folder;

    @Override
    String where() {
        return folder.toString();
    }

    @Override
    LedgerSettings settings() {
        return Rows.FILE;
    }
}
