package org.creativespaces.command.keys;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.creativespaces.command.ledger.GroupCommit;
import org.creativespaces.command.ledger.Piece;

/** Writes what many callers want into collections at once. */
final class KeyBatches implements GroupCommit.Target<KeyWork> {
    private final String where;
    private final KeyDocuments documents;
    private final Timer commits;
    private final DistributionSummary sizes;

    KeyBatches(String where, KeyDocuments documents, MeterRegistry meters) {
        this.where = where;
        this.documents = documents;
        this.commits = Timer.builder(KeyStore.METERS + ".commit").register(meters);
        this.sizes = DistributionSummary.builder(KeyStore.METERS + ".batch").register(meters);
    }

    /** Fails for all of them at once: whoever is out of reach for one is so for the next. */
    @Override
    public void write(List<Piece<KeyWork>> batch) {
        try {
            commits.record(() -> writeAll(batch));
            sizes.record(batch.size());
        } catch (MongoException e) {
            throw KeyCollections.unusable(where, e);
        }
    }

    private void writeAll(List<Piece<KeyWork>> batch) {
        var keeping = batch.stream()
                .filter(piece -> piece.work() instanceof KeyWork.Keep)
                .toList();
        if (!keeping.isEmpty()) documents.keep(keeping);
        for (var piece : batch) {
            switch (piece.work()) {
                case KeyWork.Destroy gone ->
                    documents.destroy(gone.owners().stream().map(Owner::key).toList());
                case KeyWork.DestroyTexts gone -> documents.destroyTexts(gone.kids());
                case KeyWork.Keep kept -> {
                    // With the others, before.
                }
            }
        }
        documents.changed();
    }

    @Override
    public void close() {}
}
