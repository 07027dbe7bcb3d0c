package org.creativespaces.query.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.creativespaces.query.http.Etags;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface, for those who write programs that use it. It changes with the program alone. */
@RestController
class OpenApiController {
    private static final String YAML = "application/yaml";

    private final byte[] json;
    private final byte[] yaml;

    OpenApiController(JsonMapper mapper) {
        var document = OpenApi.document();
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        json = mapper.writeValueAsBytes(document);
        yaml = new Yaml(options).dump(document).getBytes(UTF_8);
    }

    @GetMapping(path = "/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json() {
        return answer(MediaType.APPLICATION_JSON, json);
    }

    @GetMapping(path = "/openapi", produces = YAML)
    ResponseEntity<byte[]> asYaml() {
        return yaml();
    }

    @GetMapping(path = "/openapi.yaml", produces = YAML)
    ResponseEntity<byte[]> yaml() {
        return answer(MediaType.parseMediaType(YAML), yaml);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] document) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy(HttpHeaders.ACCEPT)
                .eTag(Etags.ofBody(document))
                .contentType(type)
                .body(document);
    }
}
