package org.creativespaces.query.feed;

import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** The description of the feed, for those who write programs that follow it. */
@RestController
class AsyncApiController {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final Supplier<String> document = SingletonSupplier.of(AsyncApiController::yaml);

    @GetMapping("/asyncapi.yaml")
    ResponseEntity<String> document() {
        return ResponseEntity.ok().contentType(YAML).body(document.get());
    }

    private static String yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        return new Yaml(options).dump(AsyncApi.document());
    }
}
