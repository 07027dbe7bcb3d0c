package org.creativespaces.standalone;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a query in PromQL asks for, as far as names go.
 *
 * @param metrics the names of time series
 * @param labels the labels by which they are chosen or grouped
 */
record Promql(Set<String> metrics, Set<String> labels) {
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern SELECTION = Pattern.compile("\\{([^}]*)}");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-zA-Z_:][\\w:]*(?!\\s*\\()\\b");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    static Promql of(String query) {
        var rest = RANGE.matcher(STRING.matcher(query).replaceAll("")).replaceAll("");
        var labels = new TreeSet<String>();
        for (var lists : new Pattern[] {SELECTION, GROUPING}) {
            lists.matcher(rest).results().forEach(list -> words(list.group(1), labels));
            rest = lists.matcher(rest).replaceAll(" ");
        }
        var metrics = new TreeSet<String>();
        words(functionsTakenOut(rest), metrics);
        metrics.removeAll(OPERATORS);
        return new Promql(metrics, labels);
    }

    private static String functionsTakenOut(String query) {
        return query.replaceAll("[a-zA-Z_]\\w*\\s*\\(", "(");
    }

    private static void words(String text, Set<String> words) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }
}
