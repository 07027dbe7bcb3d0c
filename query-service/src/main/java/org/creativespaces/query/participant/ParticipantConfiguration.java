package org.creativespaces.query.participant;

import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParticipantConfiguration {
    @Bean
    ParticipantProjection participantProjection() {
        return new ParticipantProjection();
    }

    @Bean
    PeopleRows people(ReadStore store, ParticipantProjection participantProjection) {
        return new PeopleRows(store.readModel(participantProjection));
    }

    @Bean
    OwnEvents ownEvents(LedgerReader ledger, EventDecoder decoder, Texts texts) {
        return new OwnEvents(ledger, decoder, texts);
    }

    @Bean
    ParticipantQueries participantQueries(ReadStore store, ParticipantProjection participantProjection, Texts texts) {
        return new ParticipantQueries(store.readModel(participantProjection), texts);
    }
}
