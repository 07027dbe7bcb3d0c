package org.creativespaces.query.participant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.Problem;
import org.creativespaces.query.http.ReadReason;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.Positions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParticipantReadController {
    private final ParticipantQueries participants;
    private final Positions positions;
    private final JsonAnswers answers;

    ParticipantReadController(ParticipantQueries participants, Positions positions, JsonAnswers answers) {
        this.participants = participants;
        this.positions = positions;
        this.answers = answers;
    }

    @GetMapping("/api/v1/participants/me")
    ResponseEntity<byte[]> me(Viewer viewer, HttpServletRequest request) {
        Parameters.of(request, Set.of());
        if (viewer.roles().isEmpty()) {
            throw new RequestRefused(Problem.of(ReadReason.NOT_SIGNED_IN, "this is for who is signed in"));
        }
        var position = positions.lowest();
        return answers.current(position, participants.own(viewer).orElseThrow(RequestRefused::notFound));
    }
}
