package org.creativespaces.query.trail;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a text became another, word by word; a very long one sentence by sentence.
 *
 * @param field of the event
 * @param parts those kept and removed make the old text, those kept and added the new one
 */
public record TextChange(String field, List<Part> parts) {
    /** What became of some words. */
    public enum Op {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Some words, with the white space behind them. */
    public record Part(Op op, String text) {}

    private static final Pattern WORDS = Pattern.compile("\\S+\\s*|\\s+");
    private static final Pattern SENTENCES = Pattern.compile(".+?(?:[.!?]\\s+|\\R+|$)|\\R+");

    /** Comparing takes time with the product of both texts: at worst some 50 ms for this many words. */
    private static final int MOST_WORDS = 1_000;

    /** For a field of an event, the one text as it was and as it is. */
    public static TextChange between(String field, String before, String after) {
        var old = split(WORDS, before);
        var young = split(WORDS, after);
        return old.size() > MOST_WORDS || young.size() > MOST_WORDS
                ? new TextChange(field, parts(split(SENTENCES, before), split(SENTENCES, after)))
                : new TextChange(field, parts(old, young));
    }

    private static List<String> split(Pattern into, String text) {
        return into.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Part> parts(List<String> before, List<String> after) {
        var parts = new Parts();
        for (var delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            var old = String.join("", delta.getSource().getLines());
            if (delta.getType() == DeltaType.EQUAL) parts.keep(old);
            else parts.change(old, String.join("", delta.getTarget().getLines()));
        }
        return parts.end();
    }

    /** Puts what was removed before what was added in its place; the library tells both in any order. */
    private static final class Parts {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void keep(String text) {
            add(Op.REMOVED, removed);
            add(Op.ADDED, added);
            add(Op.KEPT, new StringBuilder(text));
        }

        void change(String old, String young) {
            removed.append(old);
            added.append(young);
        }

        List<Part> end() {
            keep("");
            return List.copyOf(parts);
        }

        private void add(Op op, StringBuilder text) {
            if (!text.isEmpty()) parts.add(new Part(op, text.toString()));
            text.setLength(0);
        }
    }
}
