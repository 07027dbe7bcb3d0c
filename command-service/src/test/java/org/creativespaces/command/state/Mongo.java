package org.creativespaces.command.state;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import java.util.function.Function;

/** MongoDB for all tests of a run: the server that {@code MONGODB_URI} names, else one within this process. */
public final class Mongo {
    private static final String NAMED = System.getenv("MONGODB_URI");

    private Mongo() {}

    private static final class Embedded {
        static final String URL = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
    }

    /** The URL of an empty database. */
    public static String emptyDatabase() {
        var server = NAMED == null ? Embedded.URL : NAMED;
        return server.replaceFirst(
                "^([a-z+]+://[^/?]+)/?[^?]*",
                "$1/test-" + UUID.randomUUID().toString().substring(0, 13));
    }

    /** Asks the database of a URL past the program. */
    public static <T> T ask(String url, Function<MongoDatabase, T> question) {
        try (var client = MongoClients.create(url)) {
            return question.apply(client.getDatabase(url.replaceFirst("^[a-z+]+://[^/?]+/([^?]*).*", "$1")));
        }
    }
}
