package org.creativespaces.query.feed;

import java.util.concurrent.locks.LockSupport;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.ledger.LedgerReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    @Bean
    Feed feed(LedgerReader ledger, ReadableSpaces spaces) {
        return new Feed(ledger, spaces::isGranted);
    }

    @Bean
    Glance glance(LedgerReader ledger, ReadableSpaces spaces) {
        return new Glance(ledger, spaces::isGranted);
    }

    @Bean
    FeedStream feedStream(LedgerReader ledger, ReadableSpaces spaces, FeedEnding ending) {
        var latest = new LatestEvents(ledger, new CloudEvents());
        return new FeedStream(
                ledger,
                latest,
                spaces::isGranted,
                ending::isNear,
                System::nanoTime,
                LockSupport::parkNanos,
                FeedStream.Pace.USUAL);
    }

    @Bean
    FeedEnding feedEnding() {
        return new FeedEnding();
    }
}
