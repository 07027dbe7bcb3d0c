package org.creativespaces.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class CommandService {
    public static void main(String[] args) {
        new SpringApplicationBuilder(CommandService.class)
                .properties("spring.config.import=classpath:command-program.yaml")
                .run(args);
    }
}
