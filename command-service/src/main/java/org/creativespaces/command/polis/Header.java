package org.creativespaces.command.polis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** Where each column of a file is; columns vary between exports, so they go by name. */
record Header(Map<String, Integer> places, int width) {
    /** Throws {@link NotAnExport} when a column that is needed is missing or not the only one of its name. */
    static Header of(PolisFile file, CSVRecord names) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i).strip();
            if (places.put(name, i) != null && file.columns().contains(name)) {
                throw new NotAnExport(Problem.of(file, 1, "has the column " + name + " twice"));
            }
        }
        List<Problem> missing = file.columns().stream()
                .filter(name -> !places.containsKey(name))
                .map(name -> Problem.of(file, 1, "has no column " + name))
                .toList();
        if (!missing.isEmpty()) throw new NotAnExport(missing);
        return new Header(Map.copyOf(places), names.size());
    }

    int placeOf(String column) {
        return Objects.requireNonNull(places.get(column), column);
    }
}
