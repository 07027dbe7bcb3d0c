package org.creativespaces.query.trail;

import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailConfiguration {
    @Bean
    TrailQueries trailQueries(LedgerReader ledger, EventDecoder decoder, ReadableSpaces spaces, Texts texts) {
        var stories = new Stories(ledger, decoder);
        var entries = new Entries(decoder, texts, new Pseudonyms(ledger, decoder), spaces, stories);
        return new TrailQueries(ledger, spaces, stories, entries);
    }
}
