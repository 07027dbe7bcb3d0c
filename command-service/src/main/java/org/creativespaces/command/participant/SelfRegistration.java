package org.creativespaces.command.participant;

import java.util.Optional;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.command.identity.Subjects;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.events.ParticipantId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Links a person who registers to the participant they become: once their own command is recorded, never before, for
 * the id may be of their choosing. The command is remembered meanwhile, so that a crash in between loses nobody.
 */
@Component
class SelfRegistration {
    private final Subjects subjects;
    private final CommandLog log;
    private final Facts facts;

    SelfRegistration(Subjects subjects, CommandLog log, Facts facts) {
        this.subjects = subjects;
        this.log = log;
        this.facts = facts;
    }

    /**
     * To be called before the command is sent; refused if the person is another participant already. Whoever is the same
     * one may have sent the command before, which its answer tells.
     */
    void begin(Caller caller, String commandId, ParticipantId participant) {
        subjects.begun(caller.key()).flatMap(log::find).ifPresent(outcome -> link(caller, outcome.id()));
        if (subjects.participant(caller.key())
                .flatMap(this::present)
                .filter(person -> !person.participant().equals(participant))
                .isPresent()) {
            throw new Refused(Reason.ALREADY_EXISTS, "You are registered already.");
        }
        subjects.begin(caller.key(), commandId);
    }

    /** To be called with what the person's own command made, now or when it was sent first. */
    void link(Caller caller, String participant) {
        present(ParticipantId.of(participant)).ifPresent(person -> subjects.link(caller.key(), person.participant()));
    }

    /** Whoever was erased just before the last stop is forgotten now. */
    @EventListener(ApplicationReadyEvent.class)
    void forgetTheErased() {
        subjects.participants().stream()
                .filter(participant -> present(participant).isEmpty())
                .forEach(subjects::forget);
    }

    private Optional<PersonFacts> present(ParticipantId participant) {
        return facts.person(participant).filter(person -> !person.erased());
    }
}
