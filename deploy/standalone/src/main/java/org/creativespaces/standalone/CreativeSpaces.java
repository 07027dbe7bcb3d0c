package org.creativespaces.standalone;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Both services in one program; or, told {@code import-polis} or {@code ledger}, an import or the upkeep of the ledger from the command line. Beans go by their full class
 * names, since each service has, say, a {@code LedgerConfiguration} of its own; the services' own programs are left out,
 * which would scan once more.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.creativespaces",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @Filter(SpringBootApplication.class))
public class CreativeSpaces {
    public static void main(String[] args) {
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case ImportPolis.NAME ->
                System.exit(new ImportPolis(System.out, System.err, ProgressLine.onTerminal()).run(rest));
            case LedgerTool.NAME -> System.exit(new LedgerTool(System.in, System.out, System.err).run(rest));
            default -> {
                UnusedMemory.giveBack();
                SpringApplication.run(CreativeSpaces.class, args);
            }
        }
    }
}
