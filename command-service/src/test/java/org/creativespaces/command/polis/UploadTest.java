package org.creativespaces.command.polis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.creativespaces.command.http.Rejected;
import org.creativespaces.events.RegionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockPart;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UploadTest {
    private final List<Part> parts = new ArrayList<>();

    private UploadTest with(String name, String content) {
        parts.add(new MockPart(name, content.getBytes(UTF_8)));
        return this;
    }

    private UploadTest withFile(String name, String fileName, String content) {
        parts.add(new MockPart(name, fileName, content.getBytes(UTF_8)));
        return this;
    }

    private UploadTest withFields() {
        return with("regionCode", "E12000007").with("spaceTitle", "Caf\u00e9 talks");
    }

    @Test
    void files_are_known_by_the_name_of_their_part_or_their_own() throws IOException {
        withFields()
                .withFile("comments.csv", "export (1).csv", "c")
                .withFile("files", "folder/votes.csv", "v")
                .with("participants-votes.csv", "p")
                .withFile("files", "summary.csv", "s");
        var upload = Upload.of(parts);
        assertThat(upload.region()).isEqualTo(new RegionCode("E12000007"));
        assertThat(upload.title()).isEqualTo("Caf\u00e9 talks");
        assertThat(upload.files().contents()).hasSize(3);
        assertThat(upload.files().content(PolisFile.COMMENTS)).asString(UTF_8).isEqualTo("c");
        assertThat(upload.files().content(PolisFile.VOTES)).asString(UTF_8).isEqualTo("v");
    }

    @Test
    void every_mistake_is_named() {
        with("regionCode", "GB-LND")
                .with("spaceTitle", " ")
                .with("comments.csv", "c")
                .with("comments.csv", "c");
        assertThatThrownBy(() -> Upload.of(parts))
                .isInstanceOf(Rejected.class)
                .extracting("problem.errors")
                .asString()
                .contains(
                        "regionCode, message=must be one of E12000007",
                        "spaceTitle, message=is required",
                        "comments.csv, message=must be there once",
                        "votes.csv, message=is required");
    }

    @Test
    void the_same_upload_leaves_the_same_print_and_another_another() throws IOException {
        var once = Upload.of(withFields().with("comments.csv", "c").with("votes.csv", "v").parts);
        assertThat(Upload.of(parts).print()).isEqualTo(once.print());
        parts.removeLast();
        assertThat(Upload.of(with("votes.csv", "w").parts).print()).isNotEqualTo(once.print());
        assertThat(once.print().toString()).doesNotContain("\"c\"");
    }
}
