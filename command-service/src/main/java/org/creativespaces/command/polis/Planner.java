package org.creativespaces.command.polis;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.creativespaces.command.polis.PlannedAct.Joining;
import org.creativespaces.command.polis.PlannedAct.Opening;
import org.creativespaces.command.polis.PlannedAct.Proposal;
import org.creativespaces.command.polis.PlannedAct.Registration;
import org.creativespaces.command.polis.PlannedAct.Stance;
import org.creativespaces.command.polis.PlannedAct.Withholding;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;

/**
 * Puts a conversation in order: by time, comments before votes of the same time, and a vote never before its comment,
 * whatever its time says. Rows of one time keep the file's order. Used once.
 */
final class Planner {
    private final Conversation conversation;
    private final Ids ids;
    private final Map<Long, Instant> firstSeen = new HashMap<>();
    private final Map<Long, ParticipantId> arrived = new HashMap<>();
    private final Map<Long, SolutionId> proposed = new HashMap<>();
    private final Map<Long, Integer> votesToCome = new HashMap<>();
    private final Set<UUID> votes = new HashSet<>();
    private final List<PlannedAct> acts = new ArrayList<>();

    Planner(Conversation conversation, Ids ids) {
        this.conversation = conversation;
        this.ids = ids;
        conversation.comments().values().forEach(comment -> see(comment.author(), comment.time()));
        conversation.votes().forEach(vote -> see(vote.voter(), vote.time()));
        conversation.votes().forEach(vote -> votesToCome.merge(vote.comment(), 1, Integer::sum));
    }

    private void see(long polisId, Instant time) {
        firstSeen.merge(polisId, time, (a, b) -> a.isBefore(b) ? a : b);
    }

    List<PlannedAct> acts() {
        var first = firstSeen.values().stream().min(Instant::compareTo).orElseThrow();
        acts.add(new Opening(ids.act("opening"), first, ids.space()));
        addOnlookers(first);
        var comments = new ArrayDeque<>(inOrderOf(comparing(Comment::time), conversation.comments().values().stream()));
        for (var vote : inOrderOf(comparing(this::due).thenComparing(Vote::time), conversation.votes().stream())) {
            while (!comments.isEmpty() && !comments.peek().time().isAfter(due(vote))) add(comments.remove());
            add(vote);
        }
        comments.forEach(this::add);
        return acts;
    }

    private void addOnlookers(Instant since) {
        for (var polisId : conversation.listed()) {
            if (firstSeen.putIfAbsent(polisId, since) == null) arrive(polisId);
        }
    }

    private static <T> List<T> inOrderOf(Comparator<T> order, Stream<T> rows) {
        return rows.sorted(order).toList();
    }

    private Instant due(Vote vote) {
        var written = Objects.requireNonNull(conversation.comments().get(vote.comment()))
                .time();
        return vote.time().isBefore(written) ? written : vote.time();
    }

    private void add(Comment comment) {
        var author = arrive(comment.author());
        var row = "comment " + comment.time().toEpochMilli() + " " + comment.id() + " " + comment.author();
        var solution = ids.solution(comment.id());
        proposed.put(comment.id(), solution);
        acts.add(new Proposal(ids.act(row), comment.time(), solution, comment.line(), author, comment.body()));
        if (!votesToCome.containsKey(comment.id())) withholdIfModerated(comment, comment.time());
    }

    private void add(Vote vote) {
        var voter = arrive(vote.voter());
        var solution = Objects.requireNonNull(proposed.get(vote.comment()));
        acts.add(new Stance(id(vote), vote.time(), solution, vote.line(), voter, vote.position()));
        if (votesToCome.merge(vote.comment(), -1, Integer::sum) == 0) {
            withholdIfModerated(Objects.requireNonNull(conversation.comments().get(vote.comment())), due(vote));
        }
    }

    private UUID id(Vote vote) {
        var row = "vote " + vote.time().toEpochMilli() + " " + vote.comment() + " " + vote.voter() + " "
                + vote.position();
        var ordinal = 0;
        while (!votes.add(ids.act(row, ordinal))) ordinal++;
        return ids.act(row, ordinal);
    }

    private void withholdIfModerated(Comment comment, Instant lastAct) {
        if (!comment.withheld()) return;
        acts.add(new Withholding(
                ids.act("withholding " + comment.id()), lastAct, ids.solution(comment.id()), comment.line()));
    }

    private ParticipantId arrive(long polisId) {
        return arrived.computeIfAbsent(polisId, id -> {
            var participant = ids.participant(id);
            var since = Objects.requireNonNull(firstSeen.get(id));
            acts.add(new Registration(ids.act("registration " + id), since, participant, id));
            acts.add(new Joining(ids.act("joining " + id), since, participant, id));
            return participant;
        });
    }
}
