package org.creativespaces.command.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps every other process from writing the same ledger; the system takes it back however this process ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the folder if need be; fails with {@link UnusableStore} if another writer has it. */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            // Beside the ledger, SQLite makes further files.
            if (!Files.isWritable(folder))
                throw new AccessDeniedException(folder.toString(), null, "it is not writable");
            var channel = FileChannel.open(
                    folder.resolve("ledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) return new FolderLock(channel);
            channel.close();
            throw new UnusableStore(
                    "another process writes the ledger in " + folder.toAbsolutePath()
                            + ": stop it, or give this one a data folder of its own",
                    null);
        } catch (IOException e) {
            throw new UnusableStore(
                    "cannot write in the data folder %s: %s; make it writable for the user who runs this program, or name another"
                            .formatted(folder.toAbsolutePath(), reason(e)),
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // A second ledger in this very process: to the system that would be the same owner.
            return false;
        }
    }

    /** Why, where the message may be no more than the name of a file. */
    static @Nullable String reason(IOException e) {
        if (!(e instanceof FileSystemException f)) return e.getMessage();
        if (f.getReason() != null) return f.getReason();
        return e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
