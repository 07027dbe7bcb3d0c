package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.creativespaces.events.RegionCode;
import org.creativespaces.standalone.ImportPolisArguments.Misused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportPolisArgumentsTest {
    private static AbstractThrowableAssert<?, ?> misuse(String... args) {
        return assertThatThrownBy(() -> ImportPolisArguments.of(args)).isInstanceOf(Misused.class);
    }

    @Test
    void options_come_in_any_order_and_either_form() throws Misused {
        var told = ImportPolisArguments.of(
                "DIR", "--creative-spaces.data-dir=/tmp/d", "--title", "Two words", "--region=E08000035");
        assertThat(told.region()).isEqualTo(new RegionCode("E08000035"));
        assertThat(told.title()).isEqualTo("Two words");
        assertThat(told.folder()).isEqualTo(Path.of("DIR"));
        assertThat(told.settings()).containsExactly("--creative-spaces.data-dir=/tmp/d");
    }

    @Test
    void what_is_missing_or_unknown_is_said() {
        misuse("--title", "T", "DIR").hasMessage("needs --region");
        misuse("--region", "E12000007", "DIR", "--title").hasMessage("needs a value after --title");
        misuse("--region", "E12000007", "--title", " ", "DIR").hasMessage("needs --title");
        misuse("--region", "E12000007", "--title", "T").hasMessage("needs the folder DIR");
        misuse("--region", "GB-LND", "--title", "T", "DIR").hasMessage("does not know the region GB-LND");
        misuse("--region", "E99999999", "--title", "T", "DIR").hasMessage("does not know the region E99999999");
        misuse("--verbose").hasMessage("does not know --verbose");
        misuse("DIR", "OTHER").hasMessage("does not know OTHER");
    }

    @Test
    void the_usage_names_the_regions() {
        assertThat(ImportPolisArguments.USAGE).contains("E12000007 London", "E08000035 Leeds");
    }
}
