package org.creativespaces.query.projection;

import java.util.Set;

/**
 * What a row must fulfil to be listed; {@link RowField} makes them.
 *
 * @param operands one text for a comparison, any number for {@link Test#IS_NONE_OF}, none for those that ask for none
 */
public record RowCondition<V>(RowField<V> field, Test test, Set<String> operands) {
    enum Test {
        IS,
        IS_NONE_OF,
        IS_THERE,
        IS_MISSING,
        IS_BEFORE,
        IS_NOT_AFTER,
        IS_NOT_BEFORE
    }

    /** The text that a comparison compares with. */
    String operand() {
        return operands.iterator().next();
    }

    boolean holdsFor(V row) {
        var texts = field.texts(row);
        return switch (test) {
            case IS -> texts.contains(operand());
            case IS_NONE_OF -> texts.stream().noneMatch(operands::contains);
            case IS_THERE -> field.value().apply(row) != null;
            case IS_MISSING -> field.value().apply(row) == null;
            case IS_BEFORE -> texts.stream().anyMatch(text -> text.compareTo(operand()) < 0);
            case IS_NOT_AFTER -> texts.stream().anyMatch(text -> text.compareTo(operand()) <= 0);
            case IS_NOT_BEFORE -> texts.stream().anyMatch(text -> text.compareTo(operand()) >= 0);
        };
    }
}
