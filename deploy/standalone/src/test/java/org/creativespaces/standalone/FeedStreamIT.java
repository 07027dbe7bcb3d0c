package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedStreamIT {
    private static final int FOLLOWERS = 200;
    private static final int IDLERS = 10;
    private static final long KILLED_AFTER = 300;

    /** Less than a tenth of what a follower gets. */
    private static final int LITTLE = 50_000;

    @TempDir
    Path folder;

    /** Some more open a stream and never read it: they must hold up nobody. */
    @Test
    void two_hundred_followers_get_each_event_once_in_order_under_load_and_across_a_kill() throws Exception {
        var conversation = Conversation.named("london.youth.policing");
        var data = folder.resolve("data");
        var restarted = new CompletableFuture<Program>();
        var first = Program.start(data, "--creative-spaces.demo=false");
        var token = first.tokenOf("organiser-cli");
        try (var http = HttpClient.newBuilder()
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var idlers = new Idlers()) {
            idlers.open(first, token);
            var followers = Stream.generate(() -> new Follower(http, token))
                    .limit(FOLLOWERS)
                    .toList();
            var following = followers.stream()
                    .<Future<?>>map(follower -> threads.submit(() -> {
                        follower.follow(first);
                        follower.follow(restarted.join());
                        return null;
                    }))
                    .toList();
            var path = conversation.upload(first, token, "E12000007", "followed");
            await(() -> followers.stream().anyMatch(follower -> follower.last() >= KILLED_AFTER));
            first.kill();
            try (var second = first.startAgain(data, "--creative-spaces.demo=false")) {
                idlers.open(second, token);
                restarted.complete(second);
                Conversation.awaitDone(second, token, path);
                var head = second.feed(token).size();
                await(() -> followers.stream().allMatch(follower -> follower.last() == head));
            }
            for (var one : following) one.get();
            assertThat(followers).allMatch(Follower::gotEachOnceInOrder);
            assertThat(followers).allMatch(follower -> follower.bytes() > 10 * LITTLE);
            idlers.wereSentLittle();
        }
    }

    /** Who follows and reads nothing, with little room for what comes. */
    private static final class Idlers implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        void open(Program program, String token) throws IOException {
            var uri = program.uri("/api/v1/feed/stream");
            var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(uri.getPath(), token);
            for (var i = 0; i < IDLERS; i++) {
                var socket = new Socket();
                sockets.add(socket);
                socket.setReceiveBufferSize(4_096);
                socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        }

        /** The program was left with what it had for them. */
        void wereSentLittle() throws IOException {
            for (var socket : sockets) {
                assertThat(socket.getInputStream().available()).isBetween(1, LITTLE);
            }
        }

        @Override
        public void close() throws IOException {
            for (var socket : sockets) socket.close();
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}
