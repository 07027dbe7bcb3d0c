package org.creativespaces.command.upkeep;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.function.Consumer;
import org.creativespaces.events.Event;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;

/** Finds the texts in events. */
final class SealedTexts {
    private SealedTexts() {}

    static void of(Event event, Consumer<Sealed> each) {
        within(event, each);
    }

    private static void within(@Nullable Object value, Consumer<Sealed> each) {
        switch (value) {
            case Sealed text -> each.accept(text);
            case Collection<?> some -> some.forEach(one -> within(one, each));
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) within(value(record, component), each);
            }
            case null, default -> {
                // Numbers, words and dates hold no text.
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
