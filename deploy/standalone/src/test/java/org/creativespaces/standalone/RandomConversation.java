package org.creativespaces.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A Polis conversation that nobody had, as an export of it. */
record RandomConversation(Path folder, List<Votes> comments) {
    private static final int COMMENTS = 12;
    private static final int VOTERS = 60;
    private static final int VOTES = 500;

    /** What people voted on one comment, as often as they did. */
    record Votes(int agree, int disagree, int pass) {}

    /** Writes one into a new folder. */
    static RandomConversation in(Path folder, Random random) throws IOException {
        Files.createDirectory(folder);
        var time = 1_500_000_000_000L + random.nextInt(1_000_000_000);
        var comments = new StringBuilder("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
        for (var comment = 0; comment < COMMENTS; comment++) {
            comments.append("%d,%d,%d,0,0,1,Words %x\n".formatted(time + comment, comment, comment, random.nextLong()));
        }
        var counts = new int[COMMENTS][3];
        var votes = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
        for (var vote = 0; vote < VOTES; vote++) {
            var comment = random.nextInt(COMMENTS);
            var opinion = random.nextInt(-1, 2);
            counts[comment][opinion + 1]++;
            votes.append("%d,%d,%d,%d\n".formatted(time + COMMENTS + vote, comment, random.nextInt(VOTERS), opinion));
        }
        Files.writeString(folder.resolve("comments.csv"), comments);
        Files.writeString(folder.resolve("votes.csv"), votes);
        var published = new ArrayList<Votes>();
        for (var count : counts) published.add(new Votes(count[2], count[0], count[1]));
        return new RandomConversation(folder, published);
    }
}
