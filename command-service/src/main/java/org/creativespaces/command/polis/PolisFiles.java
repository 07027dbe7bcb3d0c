package org.creativespaces.command.polis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bytes of an export, as they were handed in; throws {@link NotAnExport} when a required file is missing. */
public record PolisFiles(Map<PolisFile, byte[]> contents) {
    public PolisFiles {
        var all = new EnumMap<PolisFile, byte[]>(PolisFile.class);
        all.putAll(contents);
        contents = all;
        var missing = Arrays.stream(PolisFile.values())
                .filter(file -> file.required() && !all.containsKey(file))
                .map(file -> Problem.of(file, "is missing"))
                .toList();
        if (!missing.isEmpty()) throw new NotAnExport(missing);
    }

    /** Reads the files of a folder; others in it are passed over. */
    public static PolisFiles in(Path folder) throws IOException {
        var contents = new EnumMap<PolisFile, byte[]>(PolisFile.class);
        for (var file : PolisFile.values()) {
            var path = folder.resolve(file.fileName());
            if (Files.exists(path)) contents.put(file, Files.readAllBytes(path));
        }
        return new PolisFiles(contents);
    }

    byte @Nullable [] content(PolisFile file) {
        return contents.get(file);
    }

    /** What tells one conversation from another: the comments and votes, byte by byte. */
    String digest() {
        return digest(PolisFile.COMMENTS) + digest(PolisFile.VOTES);
    }

    String digest(PolisFile file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents.get(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
