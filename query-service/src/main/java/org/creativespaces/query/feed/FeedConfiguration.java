package org.creativespaces.query.feed;

import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.ledger.LedgerReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    @Bean
    Feed feed(LedgerReader ledger, ReadableSpaces spaces) {
        return new Feed(ledger, spaces::isPublic);
    }

    @Bean
    FeedEnding feedEnding() {
        return new FeedEnding();
    }
}
