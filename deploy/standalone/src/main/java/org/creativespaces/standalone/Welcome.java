package org.creativespaces.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells where to look, after all that a start writes: for whoever starts it for the first time. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final String url;
    private final boolean demo;

    Welcome(
            @Value("${creative-spaces.public-url:http://localhost:${server.port:8080}}") String url,
            @Value("${creative-spaces.demo:false}") boolean demo) {
        this.url = url;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        LOG.info("{}", text());
    }

    String text() {
        return "Open %s in a browser.".formatted(url)
                + (demo
                        ? " To take part in the demo, sign in as sam (password demo); others are named in the README."
                        : "");
    }
}
