package org.creativespaces.command.polis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.polis.Exports.COMMENTS;
import static org.creativespaces.command.polis.Exports.ONE_COMMENT;
import static org.creativespaces.command.polis.Exports.VOTES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.creativespaces.events.solution.Position;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConversationTest {
    private final Problems problems = new Problems();

    private Conversation read(PolisFiles files) {
        return Conversation.of(files, problems);
    }

    private AbstractThrowableAssert<?, ?> refusalOf(String comments, String votes) {
        return refusalOf(comments.getBytes(UTF_8), votes.getBytes(UTF_8));
    }

    private AbstractThrowableAssert<?, ?> refusalOf(byte[] comments, byte[] votes) {
        return assertThatThrownBy(() -> read(Exports.of(comments, votes))).isInstanceOf(NotAnExport.class);
    }

    @Nested
    class What_is_read {
        @Test
        void columns_go_by_name_and_further_ones_are_passed_over() {
            var comments =
                    "comment-body, moderated ,author-id,is-seed,comment-id,timestamp\nMore benches,0,7,true,3,1000\n";
            var votes = "vote,voter-id,comment-id,timestamp\n-1,8,3,2000\n";
            var conversation = read(Exports.of(comments, votes));
            assertThat(conversation.comments())
                    .containsEntry(3L, new Comment(2, Instant.ofEpochMilli(1000), 3, 7, false, "More benches"));
            assertThat(conversation.votes())
                    .containsExactly(new Vote(2, Instant.ofEpochMilli(2000), 3, 8, Position.CONCERN));
            assertThat(problems.count()).isZero();
        }

        @Test
        void a_byte_order_mark_and_windows_line_ends_are_no_harm() {
            var conversation = read(Exports.of("\uFEFF" + ONE_COMMENT.replace("\n", "\r\n"), "\uFEFF" + VOTES));
            assertThat(conversation.comments()).containsOnlyKeys(0L);
            assertThat(problems.count()).isZero();
        }

        @Test
        void bodies_stay_as_they_are() {
            var html = "<script>alert(1)</script> <b>&amp;";
            var formula = "=HYPERLINK(\"\"http://example.org\"\")";
            var lines = " two\nlines, \"\"quoted\"\" \uD83D\uDC69\u200D\uD83D\uDE92 ";
            var conversation = read(Exports.of(
                    COMMENTS
                            + "1000,a,0,7,0,0,1,\"" + html + "\"\n"
                            + "1000,a,1,7,0,0,1,\"" + formula + "\"\n"
                            + "1000,a,2,7,0,0,1,\"" + lines + "\"\n"
                            + "1000,a,3,7,0,0,1,\n"
                            + "1000,a,4,7,0,0,1,6\" high\n",
                    VOTES));
            assertThat(conversation.comments().values())
                    .extracting(Comment::body)
                    .containsExactly(html, formula.replace("\"\"", "\""), lines.replace("\"\"", "\""), "", "6\" high");
        }

        @Test
        void moderation_and_positions_are_told_by_their_sign() {
            var conversation = read(Exports.of(
                    COMMENTS + "1000,a,0,7,0,0,-1,x\n1000,a,1,7,0,0,0,y\n",
                    VOTES + "1000,a,0,7,1\n1000,a,0,7,0\n1000,a,0,7,-1\n"));
            assertThat(conversation.comments().values())
                    .extracting(Comment::withheld)
                    .containsExactly(true, false);
            assertThat(conversation.votes())
                    .extracting(Vote::position)
                    .containsExactly(Position.ENDORSE, Position.STAND_ASIDE, Position.CONCERN);
        }

        @Test
        void exactly_equal_votes_are_all_kept() {
            var conversation = read(Exports.of(ONE_COMMENT, VOTES + "2000,a,0,7,1\n2000,a,0,7,1\n"));
            assertThat(conversation.votes()).hasSize(2);
            assertThat(problems.count()).isZero();
        }

        @Test
        void those_who_only_looked_on_are_listed() {
            var conversation = read(Exports.of(ONE_COMMENT, VOTES, "participant,group-id,0\n7,1,\n9,0,\n"));
            assertThat(conversation.listed()).containsExactly(7L, 9L);
        }
    }

    @Nested
    class Bad_rows {
        @Test
        void are_told_with_the_line_they_begin_on_while_the_rest_goes_on() {
            var conversation = read(Exports.of(
                    COMMENTS
                            + "1000,a,0,7,0,0,1,\"two\nlines\"\n"
                            + "x,a,1,7,0,0,1,secret words\n"
                            + "\n"
                            + "1000,a,,7,0,0,1,secret words\n"
                            + "1000,a,2,secret,0,0,1,words\n"
                            + "1000,a,3,7,0,0,2,secret words\n"
                            + "1000,a,4,7,0,0,1,secret, words\n"
                            + "1000,a,0,7,0,0,1,secret words\n"
                            + "1000,a,5,7,0,0,1,fine\n",
                    VOTES));
            assertThat(conversation.comments()).containsOnlyKeys(0L, 5L);
            assertThat(problems.first())
                    .extracting(Problem::toString)
                    .containsExactly(
                            "comments.csv, line 4: timestamp is not a time in milliseconds",
                            "comments.csv, line 6: comment-id is missing",
                            "comments.csv, line 7: author-id is not a number",
                            "comments.csv, line 8: moderated is not -1, 0 or 1",
                            "comments.csv, line 9: the row has more cells than there are columns",
                            "comments.csv, line 10: comment-id is there already");
        }

        @Test
        void of_votes_are_those_of_a_wrong_sign_of_nobody_on_nothing_or_cut_short() {
            var conversation = read(Exports.of(
                    ONE_COMMENT,
                    VOTES
                            + "2000,a,0,7,2\n2000,a,0,7,-\n2000,a,0,,1\n2000,a,99,7,1\n"
                            + "99999999999999999,a,0,7,1\n300000000000000,a,0,7,1\n2000,a,0,7,1\n2000,a,0"));
            assertThat(conversation.votes()).hasSize(1);
            assertThat(problems.first())
                    .extracting(Problem::toString)
                    .containsExactly(
                            "votes.csv, line 2: vote is not -1, 0 or 1",
                            "votes.csv, line 3: vote is not -1, 0 or 1",
                            "votes.csv, line 4: voter-id is missing",
                            "votes.csv, line 5: comment-id is not that of a comment",
                            "votes.csv, line 6: timestamp is not a time in milliseconds",
                            "votes.csv, line 7: timestamp is not a time in milliseconds",
                            "votes.csv, line 9: the row ends before its last column");
        }

        @Test
        void are_all_counted_though_only_the_first_are_kept() {
            read(Exports.of(ONE_COMMENT, VOTES + "2000,a,0,7,5\n".repeat(Problems.KEPT + 7)));
            assertThat(problems.first()).hasSize(Problems.KEPT);
            assertThat(problems.count()).isEqualTo(Problems.KEPT + 7);
        }
    }

    @Nested
    class Files_refused_whole {
        @Test
        void a_missing_column() {
            refusalOf(ONE_COMMENT.replace("author-id", "author"), VOTES.replace("vote\n", "veto\n"))
                    .hasMessage("comments.csv, line 1: has no column author-id; votes.csv, line 1: has no column vote");
        }

        @Test
        void a_column_that_is_there_twice() {
            refusalOf(ONE_COMMENT, VOTES.replace("datetime", "vote"))
                    .hasMessage("votes.csv, line 1: has the column vote twice");
        }

        @Test
        void one_file_in_place_of_another() {
            refusalOf(/* comments= */ VOTES, /* votes= */ ONE_COMMENT)
                    .hasMessageContaining("comments.csv, line 1: has no column author-id");
        }

        @Test
        void an_empty_file_or_one_without_any_comment() {
            refusalOf("", "").hasMessage("comments.csv is empty; votes.csv is empty");
            refusalOf("\uFEFF", VOTES).hasMessage("comments.csv is empty");
            refusalOf("\n", VOTES).hasMessageContaining("comments.csv, line 1: has no column timestamp");
            refusalOf(COMMENTS, VOTES).hasMessage("comments.csv holds no comment that can be read");
        }

        @Test
        void a_zip() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("comments.csv"));
                zip.write(ONE_COMMENT.getBytes(UTF_8));
            }
            refusalOf(bytes.toByteArray(), VOTES.getBytes(UTF_8))
                    .hasMessage("comments.csv is a zip archive: unpack it first");
        }

        @Test
        void another_encoding() {
            var latin = (COMMENTS + "1000,a,0,7,0,0,1,fine\n1000,a,1,7,0,0,1,caf\u00e9\n").getBytes(ISO_8859_1);
            refusalOf(latin, VOTES.getBytes(UTF_8)).hasMessage("comments.csv, line 3: is not UTF-8");
            refusalOf(ONE_COMMENT.getBytes(UTF_16), VOTES.getBytes(UTF_8))
                    .hasMessage("comments.csv, line 1: is not UTF-8");
        }

        @Test
        void a_character_cut_in_two_at_the_end() {
            var cut = (COMMENTS + "1000,a,0,7,0,0,1,caf\u00e9").getBytes(UTF_8);
            refusalOf(Arrays.copyOf(cut, cut.length - 1), VOTES.getBytes(UTF_8))
                    .hasMessage("comments.csv, line 2: is not UTF-8");
        }

        @Test
        void binary_data() {
            refusalOf(ONE_COMMENT, VOTES + "\0\0").hasMessage("votes.csv holds binary data, not text");
        }

        @Test
        void half_a_quoted_record_at_the_end() {
            refusalOf(ONE_COMMENT + "1000,a,1,7,0,0,1,\"half\na sentence", VOTES)
                    .hasMessage("comments.csv, line 3: has a quotation mark without its counterpart");
        }

        @Test
        void a_missing_file(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("comments.csv"), ONE_COMMENT);
            assertThatThrownBy(() -> PolisFiles.in(folder))
                    .isInstanceOf(NotAnExport.class)
                    .hasMessage("votes.csv is missing");
        }
    }

    @Test
    void the_three_conversations_hold_what_was_published() {
        assertThat(sizes("london.youth.policing")).isEqualTo("39 comments, 640 votes, 26 listed");
        assertThat(sizes("15-per-hour-seattle")).isEqualTo("54 comments, 2995 votes, 339 listed");
        assertThat(sizes("vtaiwan.uberx")).isEqualTo("197 comments, 49997 votes, 1921 listed");
        assertThat(problems.count()).isZero();
    }

    private String sizes(String name) {
        var conversation = read(Exports.real(name));
        return "%d comments, %d votes, %d listed"
                .formatted(
                        conversation.comments().size(),
                        conversation.votes().size(),
                        conversation.listed().size());
    }
}
