package org.creativespaces.command.trace;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
class TraceConfiguration {
    @Bean
    CommandSpans commandSpans(TraceSettings settings) {
        var endpoint = settings.endpoint();
        return endpoint == null
                ? CommandSpans.NONE
                : new ExportedSpans(Exporting.to(endpoint, "creative-spaces-command"), settings.share());
    }
}
