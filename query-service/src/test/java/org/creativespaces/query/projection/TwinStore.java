package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps rows in memory and in MongoDB, and answers only what both say. */
final class TwinStore extends ReadStore {
    private final ReadStore memory = new MemoryStore();
    private final ReadStore mongo = new TestMongo();

    @Override
    <V> Rows<V> rows(Projection<V> projection) {
        var inMemory = memory.rows(projection);
        var inMongo = mongo.rows(projection);
        return new Rows<>() {
            @Override
            public Map<String, Row<V>> load(Collection<String> ids) {
                var found = inMemory.load(ids);
                assertThat(inMongo.load(ids)).isEqualTo(found);
                return found;
            }

            @Override
            public void write(List<Change<V>> changes) {
                inMemory.write(changes);
                inMongo.write(changes);
            }
        };
    }

    @Override
    String reached() {
        return mongo.reached();
    }

    @Override
    PositionStore positions() {
        return memory.positions();
    }

    @Override
    Share share() {
        return memory.share();
    }

    @Override
    public <V> ListedModel<V> readModel(Projection<V> projection) {
        return new TwinModel<>(memory.readModel(projection), mongo.readModel(projection));
    }

    @Override
    public <V, T> ReadModel<T> readModel(Projection<V> projection, Class<T> type, Function<V, T> reduction) {
        return new Twin<>(memory.readModel(projection, type, reduction), mongo.readModel(projection, type, reduction));
    }

    @Override
    public void close() {
        memory.close();
        mongo.close();
    }

    private record Twin<V>(ReadModel<V> memory, ReadModel<V> mongo) implements ReadModel<V> {
        @Override
        public Optional<V> find(String id) {
            var found = memory.find(id);
            assertThat(mongo.find(id)).isEqualTo(found);
            return found;
        }

        @Override
        public List<V> find(Collection<String> ids) {
            return inAnyOrder(memory.find(ids), mongo.find(ids));
        }

        @Override
        public List<V> having(RowField<V> field, Object value) {
            return inAnyOrder(memory.having(field, value), mongo.having(field, value));
        }

        private static <V> List<V> inAnyOrder(List<V> found, List<V> other) {
            assertThat(other).containsExactlyInAnyOrderElementsOf(found);
            return found;
        }
    }

    private record TwinModel<V>(ListedModel<V> memory, ListedModel<V> mongo) implements ListedModel<V> {
        private Twin<V> twin() {
            return new Twin<>(memory, mongo);
        }

        @Override
        public Optional<V> find(String id) {
            return twin().find(id);
        }

        @Override
        public List<V> find(Collection<String> ids) {
            return twin().find(ids);
        }

        @Override
        public List<V> having(RowField<V> field, Object value) {
            return twin().having(field, value);
        }

        @Override
        public List<V> list(List<RowCondition<V>> conditions, RowOrder<V> order, int limit) {
            var listed = memory.list(conditions, order, limit);
            assertThat(mongo.list(conditions, order, limit)).isEqualTo(listed);
            return listed;
        }
    }
}
