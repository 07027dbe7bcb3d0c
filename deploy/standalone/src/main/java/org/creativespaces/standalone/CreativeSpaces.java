package org.creativespaces.standalone;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both services in one program; or, told {@code import-polis}, an import from the command line. */
@SpringBootApplication(scanBasePackages = "org.creativespaces")
public class CreativeSpaces {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ImportPolis.NAME)) {
            var rest = Arrays.copyOfRange(args, 1, args.length);
            System.exit(new ImportPolis(System.out, System.err, ProgressLine.onTerminal()).run(rest));
        }
        SpringApplication.run(CreativeSpaces.class, args);
    }
}
