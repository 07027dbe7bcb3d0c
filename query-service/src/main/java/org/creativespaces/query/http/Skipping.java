package org.creativespaces.query.http;

import java.util.List;

/**
 * Which part of a short list is asked for.
 *
 * @param skip how many items come before it
 * @param limit how many it has at most
 */
public record Skipping(int skip, int limit) {
    /** What {@code after} and {@code limit} say. */
    public static Skipping of(Parameters parameters) {
        var after = parameters.one("after");
        var skip = after == null ? 0 : Cursor.parse(after, 1).number(0);
        return new Skipping((int) Math.min(Integer.MAX_VALUE, skip), parameters.limit());
    }

    /**
     * This part, with the address of the next one.
     *
     * @param found the items, one more than {@link #limit} if there are more
     * @param path of the list
     * @param filters the parameters that the next part must repeat
     */
    public <T> Page<T> page(List<T> found, String path, Parameters parameters, String... filters) {
        if (found.size() <= limit) return new Page<>(found, null);
        var next = parameters.rest(path, Cursor.of(skip + limit), limit, List.of(filters));
        return new Page<>(found.subList(0, limit), next);
    }
}
