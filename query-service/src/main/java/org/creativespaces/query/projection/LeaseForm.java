package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.eq;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.creativespaces.query.projection.PositionStore.Mark;

/** How leases look in their collection. */
final class LeaseForm {
    static final String HOLDER = "holder";
    static final String EPOCH = "epoch";
    static final String RENEWALS = "renewals";
    static final String POSITION = "position";
    static final String EVENT_ID = "eventId";
    static final String STOPPED = "stopped";
    private static final String ID = "_id";

    private LeaseForm() {}

    static Bson of(String projection) {
        return eq(ID, projection);
    }

    static Bson at(long epoch) {
        return eq(EPOCH, epoch);
    }

    static Document first(String projection, String holder, long epoch) {
        return new Document(ID, projection)
                .append(HOLDER, holder)
                .append(EPOCH, epoch)
                .append(RENEWALS, 0L);
    }

    static Lease read(Document document) {
        var projection = document.getString(ID);
        var position = document.getLong(POSITION);
        var eventId = document.getString(EVENT_ID);
        return new Lease(
                projection,
                document.getString(HOLDER),
                document.getLong(EPOCH),
                document.getLong(RENEWALS),
                position == null || eventId == null ? null : new Mark(projection, position, eventId),
                document.getString(STOPPED));
    }
}
