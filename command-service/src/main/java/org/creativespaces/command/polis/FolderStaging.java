package org.creativespaces.command.polis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.command.ledger.NotStored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads in a folder, one folder a job. */
final class FolderStaging implements Staging {
    private static final Logger LOG = LoggerFactory.getLogger(FolderStaging.class);
    private static final String SUFFIX = ".sealed";

    private final Path folder;

    FolderStaging(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(UUID job, JobKey key, PolisFiles files) {
        try {
            var own = Files.createDirectories(folder.resolve(job.toString()));
            for (var file : files.contents().entrySet()) {
                var name = file.getKey().fileName();
                write(own.resolve(name + SUFFIX), key.seal(job + "/" + name, file.getValue()));
            }
            sync(own);
            sync(folder);
        } catch (IOException e) {
            makeRoomAgain(job);
            throw new NotStored("the upload was not stored: " + e.getMessage(), e);
        }
    }

    /** Where the disk is full, what is there of an upload would be in the way of everybody else. */
    private void makeRoomAgain(UUID job) {
        try {
            discard(job);
        } catch (UncheckedIOException e) {
            LOG.warn("what is there of the upload {} stays until the next start: {}", job, e.getMessage());
        }
    }

    @Override
    public PolisFiles open(UUID job, JobKey key) {
        try {
            var contents = new EnumMap<PolisFile, byte[]>(PolisFile.class);
            for (var file : PolisFile.values()) {
                var path = folder.resolve(job.toString()).resolve(file.fileName() + SUFFIX);
                if (!Files.exists(path)) continue;
                contents.put(file, key.open(job + "/" + file.fileName(), Files.readAllBytes(path)));
            }
            return new PolisFiles(contents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void discard(UUID job) {
        discard(folder.resolve(job.toString()));
    }

    @Override
    public void discardAllBut(Set<UUID> jobs) {
        if (!Files.isDirectory(folder)) return;
        try (var all = Files.list(folder)) {
            all.filter(own -> jobs.stream().noneMatch(job -> own.endsWith(job.toString())))
                    .forEach(FolderStaging::discard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path own) {
        if (!Files.isDirectory(own)) return;
        try (var files = Files.list(own)) {
            for (var file : files.toList()) Files.delete(file);
            Files.delete(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
