package org.creativespaces.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.jspecify.annotations.Nullable;

/**
 * What {@code import-polis} was told on the command line.
 *
 * @param settings whatever else there is in the form {@code --name=value}, such as {@code --creative-spaces.data-dir}
 */
record ImportPolisArguments(RegionCode region, String title, Path folder, List<String> settings) {
    static final String USAGE = """
        usage: java -jar creative-spaces.jar import-polis --region CODE --title TITLE DIR [--creative-spaces.data-dir=data]

          CODE   %s
          TITLE  of the space that the conversation gets
          DIR    holds comments.csv and votes.csv, and participants-votes.csv if there is one

        Ends with 0 when all was imported, with 1 when some rows were left out, with 2 when it could not be done.
        The same files imported again add nothing; an interrupted import goes on where it was.\
        """.formatted(Regions.all().stream()
            .map(region -> region.code() + " " + region.name())
            .collect(Collectors.joining(", ")));

    /** A command line that cannot be followed. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static ImportPolisArguments of(String... args) throws Misused {
        var left = new ArrayDeque<>(Arrays.asList(args));
        var settings = new ArrayList<String>();
        String region = null;
        String title = null;
        String folder = null;
        while (!left.isEmpty()) {
            var word = left.pop();
            if (is("--region", word)) region = value("--region", word, left);
            else if (is("--title", word)) title = value("--title", word, left);
            else if (word.startsWith("--") && word.contains("=")) settings.add(word);
            else if (word.startsWith("-") || folder != null) throw new Misused("does not know " + word);
            else folder = word;
        }
        return new ImportPolisArguments(
                known(needed("--region", region)),
                needed("--title", title),
                Path.of(needed("the folder DIR", folder)),
                List.copyOf(settings));
    }

    private static boolean is(String option, String word) {
        return word.equals(option) || word.startsWith(option + "=");
    }

    private static String value(String option, String word, Deque<String> left) throws Misused {
        if (!word.equals(option)) return word.substring(option.length() + 1);
        if (left.isEmpty()) throw new Misused("needs a value after " + option);
        return left.pop();
    }

    private static String needed(String what, @Nullable String value) throws Misused {
        if (value == null || value.isBlank()) throw new Misused("needs " + what);
        return value;
    }

    private static RegionCode known(String code) throws Misused {
        try {
            var region = Optional.of(new RegionCode(code))
                    .filter(c -> Regions.find(c).isPresent());
            if (region.isPresent()) return region.get();
        } catch (IllegalArgumentException e) {
            throw new Misused("does not know the region " + code);
        }
        throw new Misused("does not know the region " + code);
    }
}
