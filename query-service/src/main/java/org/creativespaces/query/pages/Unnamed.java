package org.creativespaces.query.pages;

import org.creativespaces.events.Actor;
import org.creativespaces.events.Actor.Kind;

/**
 * How those are told of who go by no name: organisers, whom nothing here names, and programs. Organisers have a number, so that
 * one can be told from another: that two of them agreed on something, for example.
 */
public final class Unnamed {
    private static final int DIGITS = 4;

    /** The key of the words for an actor, under those that begin so. */
    public String tell(String words, String actor) {
        return words + Actor.parse(actor).kind();
    }

    /** The key of the words for one program in particular, for which there may be none. */
    public String named(String words, String actor) {
        return tell(words, actor) + "." + Actor.parse(actor).id();
    }

    /** What tells the actor from others of the kind: the end of an opaque id, or a program's name. */
    public String mark(String actor) {
        var who = Actor.parse(actor);
        var id = who.id();
        return who.kind() == Kind.CLIENT ? id : id.substring(Math.max(0, id.length() - DIGITS));
    }
}
