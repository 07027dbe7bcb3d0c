package org.creativespaces.command.polis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads one file of an export row by row. */
final class Table {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private Table() {}

    /**
     * Hands each row to {@code reader}; a {@link BadRow} it throws becomes a problem. Throws {@link NotAnExport} when the
     * file is no such table.
     */
    static void read(PolisFile file, byte[] content, Consumer<Row> reader, Problems problems) {
        var line = 1L;
        try (var parser = CSVParser.builder()
                .setReader(TextFile.open(file, content))
                .setFormat(FORMAT)
                .get()) {
            var records = parser.iterator();
            var header = Header.of(file, records.next());
            // The parser knows the line on which a record ends, and asking whether there is a next one reads it.
            for (line = parser.getCurrentLineNumber() + 1;
                    records.hasNext();
                    line = parser.getCurrentLineNumber() + 1) {
                read(file, new Row(line, header, records.next()), reader, problems);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new NotAnExport(Problem.of(file, line, "has a quotation mark without its counterpart"));
        }
    }

    private static void read(PolisFile file, Row row, Consumer<Row> reader, Problems problems) {
        if (row.blank()) return;
        try {
            row.requireComplete();
            reader.accept(row);
        } catch (BadRow bad) {
            problems.add(Problem.of(file, row.line(), String.valueOf(bad.getMessage())));
        }
    }
}
