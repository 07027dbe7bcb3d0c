package org.creativespaces.query.solution.concern;

import org.creativespaces.query.directory.Parties.Known;
import org.creativespaces.query.solution.concern.ConcernView.Answer;
import org.creativespaces.query.solution.concern.RaisedRow.Raised;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/**
 * Puts concerns into words for one reader.
 *
 * @param texts those about the solution, which may be withheld
 * @param always texts that nobody withholds
 */
record ConcernTelling(Known parties, Opened texts, Opened always) {
    ConcernView view(Raised concern, @Nullable AnswerRow answer) {
        return new ConcernView(
                concern.id(),
                state(concern, answer),
                concern.revision(),
                parties.named(concern.party(), always),
                texts.text(concern.text()),
                answer == null
                        ? null
                        : new Answer(
                                texts.text(answer.how()), answer.organiser().toString(), answer.answeredAt()),
                concern.raisedAt());
    }

    private static ConcernState state(Raised concern, @Nullable AnswerRow answer) {
        if (answer != null && answer.accepted()) return ConcernState.RESOLVED;
        if (concern.ended() != null) return concern.ended();
        return answer == null ? ConcernState.OPEN : ConcernState.ANSWERED;
    }
}
