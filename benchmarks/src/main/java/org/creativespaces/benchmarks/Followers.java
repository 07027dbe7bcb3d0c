package org.creativespaces.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;

/** Followers of the feed by server-sent events, all read by one thread, which notes when which position came to whom. */
final class Followers implements AutoCloseable {
    private static final byte[] MARK = "\nid: ".getBytes(StandardCharsets.US_ASCII);
    /** No event is shorter: what comes after an id need not be searched for the next one before that. */
    private static final int SHORTEST_EVENT = 250;

    private final Selector selector = Selector.open();
    private final List<Follower> all = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    private final byte[] chunk = new byte[1 << 18];
    private long[] positions = new long[1 << 20];
    private long[] arrivals = new long[1 << 20];
    private int count;
    private long bytes;

    Followers() throws IOException {}

    /** One of them, with the end of what was read last, in which an id may have begun. */
    private static final class Follower {
        final SocketChannel channel;
        byte[] rest = {};
        long seen;
        int skip;

        Follower(SocketChannel channel, long seen) {
            this.channel = channel;
            this.seen = seen;
        }
    }

    void follow(int port, String token, long after) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        // HTTP/1.0 knows no chunks, whose sizes would stand amid what is searched.
        var get = new String(Town.get("/api/v1/feed/stream?after=" + after, token), StandardCharsets.US_ASCII);
        var request =
                ByteBuffer.wrap(get.replace(" HTTP/1.1\r\n", " HTTP/1.0\r\n").getBytes(StandardCharsets.US_ASCII));
        while (request.hasRemaining()) channel.write(request);
        channel.configureBlocking(false);
        var follower = new Follower(channel, after);
        channel.register(selector, SelectionKey.OP_READ, follower);
        all.add(follower);
    }

    /** The last position that everybody has. */
    long reached() {
        return all.stream().mapToLong(follower -> follower.seen).min().orElse(0);
    }

    /** Events that came, to whomever. */
    int count() {
        return count;
    }

    long bytes() {
        return bytes;
    }

    void readWhile(BooleanSupplier goOn) throws IOException {
        while (goOn.getAsBoolean()) selector.select(this::read, 50);
    }

    /** How long each took to each, by when it was recorded in milliseconds since 1970. */
    Times lags(LongUnaryOperator recordedAt) {
        var lags = new Times();
        for (var i = 0; i < count; i++) {
            lags.add(Math.max(0, arrivals[i] - recordedAt.applyAsLong(positions[i])) * 1_000_000);
        }
        return lags;
    }

    private void read(SelectionKey key) {
        var follower = (Follower) key.attachment();
        try {
            buffer.clear();
            if (follower.channel.read(buffer) < 0) throw new EOFException("the program ended a stream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.flip();
        bytes += buffer.remaining();
        search(follower, System.currentTimeMillis());
    }

    private void search(Follower follower, long now) {
        var kept = follower.rest.length;
        var length = kept + buffer.remaining();
        var text = length <= chunk.length ? chunk : new byte[length];
        System.arraycopy(follower.rest, 0, text, 0, kept);
        buffer.get(text, kept, buffer.remaining());
        var at = follower.skip;
        var end = length - MARK.length - 20;
        while (at < end) {
            if (text[at] == '\n' && Arrays.equals(text, at, at + MARK.length, MARK, 0, MARK.length)) {
                at = note(follower, text, at + MARK.length, now);
            } else {
                at++;
            }
        }
        var from = Math.clamp(at, 0, length);
        follower.skip = at - from;
        follower.rest = Arrays.copyOfRange(text, Math.min(from, length), length);
    }

    private int note(Follower follower, byte[] text, int from, long now) {
        var position = 0L;
        var at = from;
        for (; text[at] >= '0' && text[at] <= '9'; at++) position = 10 * position + text[at] - '0';
        // A sign of life repeats the position.
        if (position == follower.seen) return at;
        if (position != follower.seen + 1) throw new IllegalStateException("after " + follower.seen + ": " + position);
        follower.seen = position;
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
            arrivals = Arrays.copyOf(arrivals, 2 * count);
        }
        positions[count] = position;
        arrivals[count++] = now;
        return at + SHORTEST_EVENT;
    }

    @Override
    public void close() throws IOException {
        for (var follower : all) follower.channel.close();
        selector.close();
    }
}
