package org.creativespaces.command.identity;

import java.util.Optional;
import org.creativespaces.command.state.Form;
import org.creativespaces.command.state.Records;
import org.creativespaces.command.state.Row;
import org.creativespaces.command.state.StateDb;

/** Keeps what must outlive a restart and nobody may read: hashed or encrypted by who puts it here. */
final class Secrets {
    private static final Form FORM = Form.of("secret", "name").text("value");

    private final Records records;

    Secrets(StateDb state) {
        this.records = state.records(FORM);
    }

    Optional<String> find(String name) {
        return records.find(name).map(row -> row.text("value"));
    }

    /** Keeps a value, unless another process was first with one; on disk when this returns. Tells whether it is kept. */
    boolean keep(String name, String value) {
        return records.add(Row.empty().with("name", name).with("value", value));
    }
}
