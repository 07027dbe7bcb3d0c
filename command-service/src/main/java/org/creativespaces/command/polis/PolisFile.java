package org.creativespaces.command.polis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of an export that are read. */
public enum PolisFile {
    COMMENTS("comments.csv"),
    VOTES("votes.csv"),
    /** Adds only those who neither wrote nor voted, so it may be left out. */
    PARTICIPANTS("participants-votes.csv");

    private final String fileName;

    PolisFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    public boolean required() {
        return this != PARTICIPANTS;
    }

    /** What its header must name; further columns are passed over. */
    List<String> columns() {
        return switch (this) {
            case COMMENTS -> List.of("timestamp", "comment-id", "author-id", "moderated", "comment-body");
            case VOTES -> List.of("timestamp", "comment-id", "voter-id", "vote");
            case PARTICIPANTS -> List.of("participant");
        };
    }

    /** The file of this name, if an export has one. */
    public static Optional<PolisFile> named(String name) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(name))
                .findFirst();
    }
}
