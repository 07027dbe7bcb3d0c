package org.creativespaces.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both services in one program. */
@SpringBootApplication(scanBasePackages = "org.creativespaces")
public class CreativeSpaces {
    public static void main(String[] args) {
        SpringApplication.run(CreativeSpaces.class, args);
    }
}
