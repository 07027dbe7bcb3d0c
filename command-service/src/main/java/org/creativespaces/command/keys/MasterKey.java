package org.creativespaces.command.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.creativespaces.command.ledger.UnusableStore;
import org.jspecify.annotations.Nullable;

/** The 32 bytes from which every other key of this program derives, each for one purpose. Lost, all sealed texts are. */
public final class MasterKey {
    private static final int BYTES = 32;

    private final KeyedHash hash;

    private MasterKey(byte[] key, String origin) {
        if (key.length != BYTES) {
            throw new UnusableStore(
                    "the master key in %s has %d bytes, not %d".formatted(origin, key.length, BYTES), null);
        }
        this.hash = new KeyedHash(key);
    }

    /** The configured key if there is one, else that in the data folder. */
    static MasterKey of(@Nullable String configured, Path folder) {
        return configured == null ? inFolder(folder) : configured(configured);
    }

    /** A key given in base64 by whoever runs the program. */
    public static MasterKey configured(String base64) {
        try {
            return new MasterKey(Base64.getDecoder().decode(base64.strip()), "the configuration");
        } catch (IllegalArgumentException e) {
            // Its message would spell part of the key.
            throw new UnusableStore("the master key in the configuration is not base64", null);
        }
    }

    /** The key in {@code master.key} of the folder, which only its owner can read; made at the first start. */
    public static MasterKey inFolder(Path folder) {
        var file = folder.resolve("master.key").toAbsolutePath();
        try {
            if (Files.notExists(file)) create(folder, file);
            return new MasterKey(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new UnusableStore("cannot read or make " + file + ": " + e.getMessage(), e);
        }
    }

    /** 32 bytes for one purpose: HMAC-SHA256 of its name. */
    public byte[] derive(String purpose) {
        return hash.of(purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** Written aside and put in place whole, so that a crash leaves no half a key. */
    private static void create(Path folder, Path file) throws IOException {
        if (Files.exists(folder.resolve("keys.db"))) {
            throw new UnusableStore(
                    file + " is missing, and the texts' keys in keys.db open with no other: restore it", null);
        }
        Files.createDirectories(folder);
        // Readable by its owner only, where the file system knows owners.
        var made = Files.createTempFile(folder, "master", ".new");
        try (var channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            var key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        putInPlace(made, file);
    }

    /** Unlike a move, a link never replaces a key that another process has put there meanwhile. */
    private static void putInPlace(Path made, Path file) throws IOException {
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // That one stands, then.
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(made, file);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
