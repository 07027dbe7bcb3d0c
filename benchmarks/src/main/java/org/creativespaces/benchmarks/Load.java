package org.creativespaces.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over keep-alive connections, each with at most one on its way. One thread drives all of them, so that what is
 * measured is left most of the processor. Ends when the requests do, or after the time given.
 *
 * @param perSecond how many requests are begun, evenly spread; 0 for as many as are answered
 */
record Load(int port, int connections, double perSecond, Duration atMost) {
    private static final int BUFFER = 1 << 18;

    /** What is sent, one after the other; null when nothing is left. */
    interface Requests {
        byte @Nullable [] next();
    }

    /** Told of each answer, with when it was whole by {@link System#nanoTime()}. */
    interface Listener {
        void answered(Answer answer, long nanoTime);
    }

    /** What came of it: how many answers of which status in which time, and how long each took. */
    record Result(double seconds, Times times, Map<Integer, Integer> statuses, long bytes) {
        int answered() {
            return times.count();
        }

        double rate() {
            return answered() / seconds;
        }

        /** The result itself, if every answer was of this status. */
        Result only(int... expected) {
            for (var status : statuses.keySet()) {
                if (java.util.Arrays.stream(expected).noneMatch(one -> one == status)) {
                    throw new IllegalStateException("answers by status: " + statuses);
                }
            }
            return this;
        }

        @Override
        public String toString() {
            return "%.0f/s (%d in %.1f s), %s, by status %s".formatted(rate(), answered(), seconds, times, statuses);
        }
    }

    Result run(Requests requests) throws IOException {
        return run(requests, (answer, nanoTime) -> {});
    }

    Result run(Requests requests, Listener listener) throws IOException {
        try (var selector = Selector.open()) {
            var run = new Run(selector, requests, listener);
            for (var i = 0; i < connections; i++) run.open(port);
            return run.toEnd();
        }
    }

    /** A connection, and when the request on its way was due. */
    private static final class Line {
        final SocketChannel channel;
        final Answer answer = new Answer();
        long sentAt;

        Line(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private final class Run {
        final Selector selector;
        final Requests requests;
        final Listener listener;
        final List<Line> lines = new ArrayList<>();
        final Deque<Line> idle = new ArrayDeque<>();
        final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        final Times times = new Times();
        final Map<Integer, Integer> statuses = new TreeMap<>();
        final long began = System.nanoTime();
        long bytes;
        long begun;
        boolean over;

        Run(Selector selector, Requests requests, Listener listener) {
            this.selector = selector;
            this.requests = requests;
            this.listener = listener;
        }

        void open(int port) throws IOException {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            var line = new Line(channel);
            channel.register(selector, SelectionKey.OP_READ, line);
            lines.add(line);
            idle.add(line);
        }

        Result toEnd() throws IOException {
            try {
                while (true) {
                    sendWhatIsDue();
                    if (over && idle.size() == lines.size()) break;
                    selector.select(this::read, pause());
                }
            } finally {
                for (var line : lines) line.channel.close();
            }
            return new Result(Program.secondsSince(began), times, statuses, bytes);
        }

        private void sendWhatIsDue() throws IOException {
            while (!over && !idle.isEmpty() && dueAt(begun) <= System.nanoTime()) {
                var request = System.nanoTime() - began > atMost.toNanos() ? null : requests.next();
                over = request == null;
                if (request != null) send(idle.remove(), request);
            }
        }

        private void send(Line line, byte[] request) throws IOException {
            line.answer.clear();
            // A request that has to wait for a connection has waited since it was due.
            line.sentAt = perSecond == 0 ? System.nanoTime() : dueAt(begun);
            begun++;
            for (var left = ByteBuffer.wrap(request); left.hasRemaining(); ) line.channel.write(left);
        }

        private long dueAt(long number) {
            return perSecond == 0 ? began : began + (long) (number / perSecond * 1e9);
        }

        private long pause() {
            if (perSecond == 0 || over || idle.isEmpty()) return 1_000;
            return Math.max(1, (dueAt(begun) - System.nanoTime()) / 1_000_000);
        }

        private void read(SelectionKey key) {
            var line = (Line) key.attachment();
            try {
                buffer.clear();
                if (line.channel.read(buffer) < 0) throw new EOFException("the program closed a connection");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            line.answer.add(buffer.flip());
            if (line.answer.isWhole()) finish(line);
        }

        private void finish(Line line) {
            var now = System.nanoTime();
            times.add(now - line.sentAt);
            bytes += line.answer.bytes();
            statuses.merge(line.answer.status(), 1, Integer::sum);
            listener.answered(line.answer, now);
            idle.add(line);
        }
    }
}
