package org.creativespaces.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class QueryService {
    public static void main(String[] args) {
        new SpringApplicationBuilder(QueryService.class)
                .properties("spring.config.import=classpath:query-program.yaml")
                .run(args);
    }
}
