package org.creativespaces.query.feed;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** The description of the feed, for those who write programs that follow it. */
@RestController
class AsyncApiController {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final String document = yaml();

    @GetMapping("/asyncapi.yaml")
    ResponseEntity<String> document() {
        return ResponseEntity.ok().contentType(YAML).body(document);
    }

    private static String yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        return new Yaml(options).dump(AsyncApi.document());
    }
}
