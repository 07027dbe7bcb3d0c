package org.creativespaces.query.projection;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;

/** Stops at the first update that fails, as MongoDB does of those that are ordered; the embedded server by itself goes on. */
public final class OrderedBackend extends MemoryBackend {
    private static final String ERRORS = "writeErrors";

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!command.equals("update") || !Boolean.TRUE.equals(query.get("ordered")))
            return super.handleCommand(channel, database, command, query);
        var counts = new int[2];
        var upserted = new ArrayList<Document>();
        var all = new Document();
        var updates = (List<?>) query.get("updates");
        for (var i = 0; i < updates.size(); i++) {
            var one = query.clone();
            one.put("updates", List.of(updates.get(i)));
            all = super.handleCommand(channel, database, command, one);
            counts[0] += count(all, "n");
            counts[1] += count(all, "nModified");
            upserted.addAll(numbered(all, "upserted", i));
            if (all.containsKey(ERRORS)) {
                all.put(ERRORS, numbered(all, ERRORS, i));
                break;
            }
        }
        all.put("n", counts[0]);
        all.put("nModified", counts[1]);
        if (!upserted.isEmpty()) all.put("upserted", upserted);
        return all;
    }

    private static int count(Document answer, String name) {
        return answer.get(name) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> numbered(Document answer, String name, int index) {
        if (!(answer.get(name) instanceof Iterable<?> found)) return List.of();
        var numbered = new ArrayList<Document>();
        found.forEach(each -> numbered.add(((Document) each).clone().append("index", index)));
        return numbered;
    }
}
