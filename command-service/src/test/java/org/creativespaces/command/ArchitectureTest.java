package org.creativespaces.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String ROOT = "org.creativespaces.command";
    private static final List<String> FEATURES =
            List.of("space", "participant", "organisation", "challenge", "solution");
    private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);
    private static final JavaClasses MAIN = ALL.that(describe("are not tests", ArchitectureTest::isOfMain));

    /** The decision tables with the states they name, and what goes in. */
    private static final DescribedPredicate<JavaClass> DECIDERS = assignableTo(ROOT + ".space.Space")
            .or(assignableTo(ROOT + ".participant.Participant"))
            .or(assignableTo(ROOT + ".organisation.Organisation"))
            .or(assignableTo(ROOT + ".challenge.Challenge"))
            .or(assignableTo(ROOT + ".solution.Solution"))
            .or(assignableTo(Command.class))
            .as("deciders and commands");

    /** Who sends commands to more than one family. */
    private static final DescribedPredicate<JavaClass> COMMANDERS =
            resideInAnyPackage(ROOT + ".polis..", ROOT + ".redaction..");

    @Test
    void deciders_know_no_framework() {
        var frameworks = resideInAnyPackage("org.axonframework..", "org.springframework..", "jakarta..")
                .and(not(type(TargetAggregateIdentifier.class).or(type(RoutingKey.class))))
                .as("Axon (but for the id that routes a command) or Spring");
        assertThat(MAIN.stream().filter(DECIDERS).map(JavaClass::getSimpleName))
                .contains("Space", "Participant", "Solution", "Proposed", "Registered", "Propose")
                .contains("Organisation", "GrantMandate", "Challenge", "Raised", "ShareNarrative");
        noClasses()
                .that(DECIDERS)
                .should()
                .transitivelyDependOnClassesThat(frameworks)
                .because("rules must be read and tested without a framework; the adapters know it")
                .check(MAIN);
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void a_feature_knows_no_sibling(String feature) {
        noClasses()
                .that()
                .resideInAPackage(packageOf(feature))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others(feature))
                .because("facts of other aggregates come from command.facts as values")
                .check(MAIN);
    }

    @Test
    void only_import_and_redaction_know_features_and_of_these_only_commands() {
        var features = resideInAnyPackage(
                FEATURES.stream().map(ArchitectureTest::packageOf).toArray(String[]::new));
        noClasses()
                .that(not(features.or(COMMANDERS)))
                .should()
                .dependOnClassesThat(features)
                .because("plumbing serves every feature alike")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".polis..", ROOT + ".redaction..")
                .should()
                .dependOnClassesThat(features.and(not(assignableTo(Command.class))))
                .because("they send commands like any other caller, to whatever family")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("a constructor says what a class needs")
                .check(MAIN);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests set the time: inject a Clock and call Instant.now(clock)")
                .check(MAIN);
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .because("tests wait for what they need with Awaitility, programs for an event or a deadline")
                .check(ALL);
    }

    @Test
    void mappers_of_json_are_of_jackson_3_and_say_how_they_differ() {
        noClasses()
                .should()
                .callConstructor(ObjectMapper.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .because("JsonMapper.builder() states what differs from the defaults, which differ in Jackson 2")
                .check(ALL);
    }

    @Test
    void a_service_logs_and_does_not_print() {
        noClasses()
                .that()
                .doNotHaveSimpleName("EmbeddedIssuer")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("only the secret made up at the first start is shown, once, and must not be in a log")
                .check(MAIN);
    }

    private static boolean isOfMain(JavaClass type) {
        return type.getSource().stream()
                .noneMatch(source -> source.getUri().toString().contains("/test-classes/"));
    }

    private static String packageOf(String feature) {
        return ROOT + "." + feature + "..";
    }

    private static String[] others(String feature) {
        return FEATURES.stream()
                .filter(other -> !other.equals(feature))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
    }
}
