package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromqlTest {
    @Test
    void a_query_tells_its_series_and_labels_from_functions_words_and_times() {
        var query = "topk(10, sum by (method, uri) (rate(a_sum{uri!~\".*/b\"}[5m])) / on (le) max(a_count)) > 0 or"
                + " vector(1e3)";
        assertThat(Promql.of(query).metrics()).containsExactly("a_count", "a_sum");
        assertThat(Promql.of(query).labels()).containsExactly("le", "method", "uri");
        assertThat(Promql.of("sum(x)/sum(y{z=\"q\"}) < 0.1").metrics()).containsExactly("x", "y");
    }

    @Test
    void what_a_scrape_has_not_is_named() {
        var scraped = Queries.series("# HELP a b\na{le=\"1\",type=\"x\"} 1.0\nb 2\n");
        assertThat(scraped.get("a"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "le",
                        scraped.get("a").get("le"),
                        "type",
                        scraped.get("a").get("type"))));
        assertThat(Queries.unanswered("sum by (type, instance) (a)", scraped)).isEmpty();
        assertThat(Queries.unanswered("a{kind=\"x\"} / c", scraped)).containsExactly("a{kind}", "c");
        assertThat(Queries.unanswered("vector(1)", scraped)).containsExactly("asks for nothing");
    }
}
