package org.creativespaces.query.ledger;

import org.creativespaces.query.QueryProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class ReadingLedgerConfiguration {
    @Bean
    @Profile("!cluster")
    LedgerReader ledgerReader(QueryProperties properties) {
        return new SqliteLedgerReader(properties.dataDir().resolve("ledger.db"));
    }

    @Bean
    EventDecoder eventDecoder() {
        return new EventDecoder();
    }
}
