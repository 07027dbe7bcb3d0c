package org.creativespaces.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String ROOT = "org.creativespaces.query";
    private static final List<String> FEATURES =
            List.of("challenge", "feed", "organisation", "participant", "region", "solution", "space", "trail");
    private static final List<String> PLUMBING =
            List.of("commands", "http", "identity", "ledger", "past", "projection", "state", "texts", "trace");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @FieldSource("FEATURES")
    void a_feature_knows_no_sibling(String feature) {
        var siblings = FEATURES.stream().filter(other -> !other.equals(feature)).toList();
        noClasses()
                .that()
                .resideInAPackage(packages(List.of(feature))[0])
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(siblings))
                .because("each is read and changed alone; only pages put them together")
                .check(MAIN);
    }

    @Test
    void plumbing_knows_no_feature() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(PLUMBING))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(FEATURES))
                .because("it serves every feature alike")
                .check(MAIN);
    }

    @Test
    void what_is_read_shares_no_code_with_what_writes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.creativespaces.command..")
                .because("both know the events and nothing of each other")
                .check(MAIN);
    }

    @Test
    void json_is_of_jackson_3() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .because("Jackson 2 comes along with libraries and differs in its defaults")
                .check(MAIN);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
