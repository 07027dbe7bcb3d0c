package org.creativespaces.query.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.creativespaces.events.WireTime;
import org.creativespaces.query.http.Sheets;
import org.jspecify.annotations.Nullable;

/** Writes a trail as a table for spreadsheets, which must take no cell for a formula. */
final class TrailCsv {
    private static final List<String> OF_EACH = List.of(
            "version",
            "position",
            "event",
            "type",
            "occurredAt",
            "recordedAt",
            "actor",
            "pseudonym",
            "constituency",
            "recordedBy",
            "organisation");
    private final CSVPrinter out;

    TrailCsv(Appendable to) throws IOException {
        out = CSVFormat.RFC4180.print(to);
        var header = new ArrayList<>(OF_EACH);
        header.addAll(WhatCells.NAMES);
        header.add("why");
        out.printRecord(header);
    }

    void write(TrailEntry entry) {
        var cells = new ArrayList<String>();
        var who = entry.actor();
        add(cells, entry.version(), entry.position(), entry.event(), entry.type());
        add(cells, time(entry.occurredAt()), time(entry.recordedAt()));
        if (who == null) add(cells, null, null, null);
        else add(cells, who.id(), who.pseudonym(), who.constituency());
        add(cells, entry.recordedBy(), entry.organisation());
        add(cells, WhatCells.of(entry.what()).inOrder());
        add(cells, entry.why());
        try {
            out.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<String> cells, @Nullable Object... values) {
        for (var value : values) cells.add(Sheets.cell(value));
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : WireTime.format(time);
    }
}
