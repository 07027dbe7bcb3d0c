package org.creativespaces.query.past;

import java.time.Clock;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.projection.Positions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PastConfiguration {
    @Bean
    Past past(LedgerReader ledger, EventDecoder decoder, Positions positions) {
        return new Past(ledger, decoder, positions, Clock.systemUTC());
    }
}
