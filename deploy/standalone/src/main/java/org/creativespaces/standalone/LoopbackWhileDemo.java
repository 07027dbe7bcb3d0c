package org.creativespaces.standalone;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Keeps the demo, whose accounts have known passwords, to this machine: whatever address is configured. */
@Component
@ConditionalOnProperty("creative-spaces.demo")
class LoopbackWhileDemo implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackWhileDemo.class);

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        factory.setAddress(InetAddress.getLoopbackAddress());
        LOG.info("The demo is on: listening on this machine only. Switch it off with --creative-spaces.demo=false");
    }

    /** After Boot's own customizers, which apply the configured address. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
