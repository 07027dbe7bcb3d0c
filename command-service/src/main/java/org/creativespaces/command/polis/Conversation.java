package org.creativespaces.command.polis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an export says, as far as it can be read.
 *
 * @param comments by comment id, in the file's order
 * @param votes on one of those comments each, in the file's order
 * @param listed whom participants-votes.csv names
 */
record Conversation(Map<Long, Comment> comments, List<Vote> votes, Set<Long> listed) {
    /** Reads all files and throws {@link NotAnExport} with everything that refuses them; bad rows become problems. */
    static Conversation of(PolisFiles files, Problems problems) {
        var conversation = new Conversation(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashSet<>());
        var refusals = new ArrayList<Problem>();
        for (var file : PolisFile.values()) {
            var content = files.content(file);
            if (content == null) continue;
            try {
                Table.read(file, content, conversation.reader(file), problems);
            } catch (NotAnExport refused) {
                refusals.addAll(refused.problems());
            }
        }
        if (refusals.isEmpty() && conversation.comments.isEmpty()) {
            refusals.add(Problem.of(PolisFile.COMMENTS, "holds no comment that can be read"));
        }
        if (!refusals.isEmpty()) throw new NotAnExport(refusals);
        return conversation;
    }

    private Consumer<Row> reader(PolisFile file) {
        return switch (file) {
            case COMMENTS -> row -> add(Comment.of(row));
            case VOTES -> row -> add(Vote.of(row));
            case PARTICIPANTS -> row -> listed.add(row.id("participant"));
        };
    }

    private void add(Comment comment) {
        if (comments.putIfAbsent(comment.id(), comment) != null) throw new BadRow("comment-id is there already");
    }

    private void add(Vote vote) {
        if (!comments.containsKey(vote.comment())) throw new BadRow("comment-id is not that of a comment");
        votes.add(vote);
    }
}
