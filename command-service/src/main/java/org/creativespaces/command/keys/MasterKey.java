package org.creativespaces.command.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
                    "the master key in " + origin + " has " + key.length + " bytes, not " + BYTES, null);
        }
        this.hash = new KeyedHash(key);
    }

    /** A key given in base64 by whoever runs the program. */
    public static MasterKey configured(String base64) {
        try {
            return new MasterKey(Base64.getDecoder().decode(base64.strip()), "the configuration");
        } catch (IllegalArgumentException e) {
            throw new UnusableStore("the master key in the configuration is not base64", null);
        }
    }

    /** The key in this file, which only its owner can read; made when there is none. */
    public static MasterKey inFile(Path file) {
        try {
            if (!Files.exists(file)) create(file);
            return new MasterKey(Files.readAllBytes(file), file.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file.toAbsolutePath(), e);
        }
    }

    /** 32 bytes for one purpose: HMAC-SHA256 of its name. */
    public byte[] derive(String purpose) {
        return hash.of(purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** Written aside and moved into place, so that a crash leaves no half a key; the first of two makers wins. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var made = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".new");
        if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        }
        try (var channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Somebody else made it meanwhile: theirs stands.
        } catch (UnsupportedOperationException e) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** From the configuration where given, else from {@code master.key} in the data folder. */
    static MasterKey of(@Nullable String configured, Path dataDir) {
        return configured == null ? inFile(dataDir.resolve("master.key")) : configured(configured);
    }
}
