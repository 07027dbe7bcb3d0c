package org.creativespaces.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that go through the stored form, and a store that can be made to break down in the middle of writing. */
final class InMemoryRows<V> implements Rows<V> {
    private final Map<String, org.bson.Document> documents = new HashMap<>();
    private final RowForm<V> form;
    private int writesLeft = Integer.MAX_VALUE;
    private int written;

    InMemoryRows(Class<V> type) {
        this.form = new RowForm<>(type);
    }

    /** From now on, this many rows are written and the next one fails. */
    void breakAfter(int writes) {
        writesLeft = writes;
    }

    void mend() {
        writesLeft = Integer.MAX_VALUE;
    }

    int written() {
        return written;
    }

    Map<String, V> values() {
        var values = new HashMap<String, V>();
        documents.forEach((id, document) -> values.put(id, form.read(document).value()));
        return values;
    }

    @Override
    public Map<String, Row<V>> load(Collection<String> ids) {
        var found = new HashMap<String, Row<V>>();
        for (var id : ids) {
            var document = documents.get(id);
            if (document != null) found.put(id, form.read(document));
        }
        return found;
    }

    @Override
    public void write(List<Change<V>> changes) {
        for (var change : changes) {
            if (writesLeft-- == 0) throw new BrokeDown();
            written++;
            documents.put(change.id(), form.write(change.after()));
        }
    }

    static final class BrokeDown extends RuntimeException {}
}
