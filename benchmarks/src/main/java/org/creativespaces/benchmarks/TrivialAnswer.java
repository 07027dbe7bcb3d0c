package org.creativespaces.benchmarks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The yardstick inside the program under test: answers with bytes it was given, past all security. Only a benchmark adds
 * it to the program's class path.
 */
@RestController
class TrivialAnswer {
    static final String PATH = "/benchmark/trivial";

    private volatile byte[] bytes = {};

    @PutMapping(PATH)
    void remember(@RequestBody byte[] given) {
        bytes = given;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    /** No filter of anybody's stands before it. */
    @Configuration(proxyBeanMethods = false)
    static class PastSecurity {
        @Bean
        WebSecurityCustomizer benchmarkPastSecurity() {
            return web -> web.ignoring().requestMatchers("/benchmark/**");
        }
    }
}
