package org.creativespaces.command.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;

/** What somebody typed in one write, by the event's field that will hold it; all texts of a write have one owner. */
public final class Typed {
    private final Owner owner;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private Typed(Owner owner) {
        this.owner = owner;
    }

    /** Texts that are destroyed together with this owner's others. */
    public static Typed of(Owner owner) {
        return new Typed(owner);
    }

    /** What a person says is theirs; who is no participant will be refused, whatever they said. */
    public static Typed saidBy(By by, Owner otherwise) {
        var person = by.participant();
        return of(person == null ? otherwise : Owner.person(person));
    }

    /** For a write in which nothing is typed. */
    public static Typed nothing() {
        return new Typed(new Owner("nobody"));
    }

    /** Adds a text, if there is one. */
    public Typed with(String field, @Nullable String text) {
        if (text != null) texts.put(field, text);
        return this;
    }

    SealedTexts sealing(Sealer sealer, String commandId) {
        return new SealedTexts(() -> seal(sealer, commandId));
    }

    private Map<String, Sealed> seal(Sealer sealer, String commandId) {
        var sealed = sealer.sealAll(texts.entrySet().stream()
                .map(text -> new Sealer.Text(owner, commandId, text.getKey(), text.getValue()))
                .toList());
        var fields = texts.keySet().iterator();
        var byField = new LinkedHashMap<String, Sealed>();
        sealed.forEach(text -> byField.put(fields.next(), text));
        return byField;
    }
}
