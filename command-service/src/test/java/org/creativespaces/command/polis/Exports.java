package org.creativespaces.command.polis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Small exports written in a test, and the real ones that lie beside the repository. */
final class Exports {
    static final Path REAL = Path.of("../../shared/data/polis");
    static final String COMMENTS = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
    static final String VOTES = "timestamp,datetime,comment-id,voter-id,vote\n";
    static final String ONE_COMMENT = COMMENTS + "1000,a,0,7,0,0,1,More benches\n";

    private Exports() {}

    static PolisFiles of(String comments, String votes) {
        return of(comments.getBytes(UTF_8), votes.getBytes(UTF_8));
    }

    static PolisFiles of(byte[] comments, byte[] votes) {
        return new PolisFiles(Map.of(PolisFile.COMMENTS, comments, PolisFile.VOTES, votes));
    }

    static PolisFiles of(String comments, String votes, String participants) {
        var contents = new EnumMap<>(of(comments, votes).contents());
        contents.put(PolisFile.PARTICIPANTS, participants.getBytes(UTF_8));
        return new PolisFiles(contents);
    }

    static PolisFiles real(String conversation) {
        try {
            return PolisFiles.in(REAL.resolve(conversation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
