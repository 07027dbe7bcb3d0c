package org.creativespaces.query.projection;

import org.creativespaces.query.QueryProperties.Mongodb;

/** Where read models are kept: in this program, which forgets them when it stops, or in MongoDB. */
public abstract class ReadStore implements ReadModels, AutoCloseable {
    public static ReadStore open(Mongodb settings) {
        return settings.uri() == null
                ? new MemoryStore()
                : new MongoStore(settings.uri(), settings.database(), new LeaseTerms(settings.lease()));
    }

    abstract <V> Rows<V> rows(Projection<V> projection);

    abstract PositionStore positions();

    /** How the work on its rows is divided among processes. */
    abstract Share share();

    /** Where it is, for operators; {@link com.mongodb.MongoException} if it is out of reach. */
    abstract String reached();

    @Override
    public abstract <V> ListedModel<V> readModel(Projection<V> projection);

    @Override
    public abstract void close();
}
