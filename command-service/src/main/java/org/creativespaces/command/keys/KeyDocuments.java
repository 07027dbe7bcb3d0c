package org.creativespaces.command.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.creativespaces.command.keys.KeyWork.TextKey;
import org.creativespaces.command.ledger.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What is written of keys, without transactions. Whoever erases an owner first writes that down, and only when that is on a majority of
 * servers destroys the keys that are there. Whoever keeps a key looks for that after it is written. So either the
 * one who looks finds it, and destroys the key; or it was not on a majority yet, and the key is there when keys are destroyed.
 */
final class KeyDocuments {
    static final String OWNER = "owner";
    static final String AT = "at";

    private static final String ID = "_id";
    private static final String WRAPPED = "wrapped";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    /** Longer than clocks differ and processes take to die. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> erased;
    private final MongoCollection<Document> changes;
    private final Clock clock;

    KeyDocuments(MongoDatabase database, Clock clock) {
        this.keys = database.getCollection(KeyCollections.KEYS);
        this.erased = database.getCollection("erased_owner");
        this.changes = database.getCollection("key_change");
        this.clock = clock;
    }

    /** Tells readers that something has changed. */
    void changed() {
        changes.updateOne(eq("keys"), inc("n", 1L), UPSERT);
    }

    /** Keeps keys, and refuses those pieces in which one is destroyed or its owner erased. */
    void keep(List<Piece<KeyWork>> pieces) {
        var wanted = pieces.stream().flatMap(piece -> keysOf(piece).stream()).toList();
        if (wanted.isEmpty()) return;
        upsert(keys, wanted.stream().map(this::kept).toList());
        var found = new HashMap<String, Document>();
        keys.find(in(ID, wanted.stream().map(TextKey::kid).toList())).forEach(key -> found.put(key.getString(ID), key));
        var gone = erasedOf(wanted.stream().map(TextKey::owner));
        if (!gone.isEmpty()) destroyKeys(gone);
        pieces.forEach(piece -> answer(piece, found, gone));
    }

    void destroy(Collection<String> owners) {
        upsert(
                erased,
                owners.stream()
                        .map(owner -> new UpdateOneModel<Document>(eq(owner), setOnInsert(AT, clock.millis()), UPSERT))
                        .toList());
        destroyKeys(owners);
    }

    /** A key store that was restored may lack the key: its name is taken all the same. */
    void destroyTexts(Collection<String> kids) {
        upsert(
                keys,
                kids.stream()
                        .map(kid -> new UpdateOneModel<Document>(
                                eq(kid), combine(destroyed(), setOnInsert(OWNER, "")), UPSERT))
                        .toList());
    }

    /** A process that dies between keeping a key and looking whether its owner is erased leaves that to others. */
    void sweep() {
        var lately = clock.millis() - LATELY.toMillis();
        var owners = keys.distinct(OWNER, and(gte(AT, lately), exists(WRAPPED)), String.class)
                .into(new ArrayList<>());
        var gone = erasedOf(owners.stream());
        if (gone.isEmpty()) return;
        destroyKeys(gone);
        changed();
    }

    static boolean isTaken(MongoWriteException e) {
        return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private UpdateOneModel<Document> kept(TextKey key) {
        return new UpdateOneModel<>(
                eq(key.kid()),
                combine(
                        setOnInsert(OWNER, key.owner()),
                        setOnInsert(WRAPPED, new Binary(key.wrapped())),
                        setOnInsert(AT, clock.millis())),
                UPSERT);
    }

    private Set<String> erasedOf(Stream<String> owners) {
        var all = new HashSet<String>();
        owners.forEach(all::add);
        var gone = new HashSet<String>();
        if (!all.isEmpty()) erased.find(in(ID, all)).forEach(owner -> gone.add(owner.getString(ID)));
        return gone;
    }

    private void destroyKeys(Collection<String> owners) {
        keys.updateMany(and(in(OWNER, owners), exists(WRAPPED)), destroyed());
    }

    private Bson destroyed() {
        return combine(unset(WRAPPED), set("destroyed_at", clock.millis()));
    }

    private static void answer(Piece<KeyWork> piece, Map<String, Document> found, Set<String> gone) {
        var kept = ((KeyWork.Keep) piece.work()).kept();
        kept.clear();
        for (var key : keysOf(piece)) {
            var there = found.get(key.kid());
            var why = refusal(key, there, gone);
            if (why.isPresent() || there == null) {
                piece.refuse(why.orElseThrow());
                return;
            }
            kept.add(there.get(WRAPPED, Binary.class).getData());
        }
    }

    private static Optional<RuntimeException> refusal(TextKey key, @Nullable Document found, Set<String> gone) {
        if (gone.contains(key.owner())) return Optional.of(new KeysDestroyed(key.owner()));
        if (found == null) return broken(key, "is neither new nor there");
        if (!found.containsKey(WRAPPED)) return Optional.of(new KeysDestroyed(key.owner()));
        return key.owner().equals(found.getString(OWNER)) ? Optional.empty() : broken(key, "has another owner already");
    }

    private static Optional<RuntimeException> broken(TextKey key, String how) {
        return Optional.of(new IllegalStateException("key " + key.kid() + " " + how));
    }

    private static List<TextKey> keysOf(Piece<KeyWork> piece) {
        return ((KeyWork.Keep) piece.work()).keys();
    }

    /** Where two insert the same at once, one of them may be told so instead of finding it; then it tries once more. */
    private static void upsert(MongoCollection<Document> collection, List<UpdateOneModel<Document>> models) {
        if (models.isEmpty()) return;
        try {
            collection.bulkWrite(models, ANY_ORDER);
        } catch (MongoBulkWriteException e) {
            var clashes =
                    e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!clashes || e.getWriteConcernError() != null) throw e;
            collection.bulkWrite(models, ANY_ORDER);
        }
    }
}
