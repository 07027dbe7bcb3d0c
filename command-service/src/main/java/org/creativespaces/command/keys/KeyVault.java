package org.creativespaces.command.keys;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.creativespaces.command.keys.KeyRows.TextKey;
import org.creativespaces.command.keys.KeyRows.Work;
import org.creativespaces.command.ledger.GroupCommit;
import org.creativespaces.command.ledger.Sqlite;
import org.creativespaces.command.ledger.SqliteBatches;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.events.Sealed;

/** The keys of all sealed texts, in a file apart from the ledger. */
public final class KeyVault implements Sealer, AutoCloseable {
    private static final String NAME = "creativespaces.keys";
    private static final int LARGEST_BATCH = 256;
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final KeyWrap wrap;
    private final GroupCommit<Work> commits;

    private KeyVault(Path file, KeyWrap wrap, GroupCommit<Work> commits) {
        this.file = file;
        this.wrap = wrap;
        this.commits = commits;
    }

    /** Opens {@code keys.db} in the data folder, making it if need be. */
    static KeyVault open(Path folder, MasterKey master, Clock clock, Duration patience, MeterRegistry meters) {
        var file = folder.resolve("keys.db");
        try {
            var batches = new SqliteBatches<Work>(
                    NAME, () -> connect(file), connection -> new KeyRows(connection, clock), meters);
            return new KeyVault(
                    file,
                    new KeyWrap(master.derive("text-keys")),
                    new GroupCommit<>("key store", LARGEST_BATCH, patience, batches));
        } catch (SQLException e) {
            throw new UnusableStore("cannot open " + file.toAbsolutePath(), e);
        }
    }

    /** Deleted keys are overwritten, in the file and, by emptying it, in the write-ahead log. */
    private static Connection connect(Path file) {
        var connection = Sqlite.open(file, KeyRows.VERSIONS);
        try {
            pragma(connection, "secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            throw new UnusableStore("cannot open " + file.toAbsolutePath(), e);
        }
    }

    @Override
    public List<Sealed> sealAll(List<Text> texts) {
        if (texts.isEmpty()) return List.of();
        var keys = texts.stream().map(this::newKey).toList();
        commits.submit(new Work.Keep(keys));
        return IntStream.range(0, texts.size())
                .mapToObj(i -> seal(texts.get(i), keys.get(i)))
                .toList();
    }

    /** Makes every text of the owner unreadable for good; doing it again changes nothing. */
    public void destroy(Owner owner) {
        commits.submit(new Work.Destroy(owner.key()));
        emptyLog();
    }

    /** What was overwritten still stands in the log until it is folded into the file and cut. */
    private void emptyLog() {
        try (var connection = connect(file)) {
            connection.setAutoCommit(true);
            pragma(connection, "wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new UnusableStore("cannot empty the log of " + file.toAbsolutePath(), e);
        }
    }

    private static void pragma(Connection connection, String pragma) throws SQLException {
        // A pragma inside a transaction may be silently ignored.
        var auto = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
        }
        connection.setAutoCommit(auto);
    }

    private TextKey newKey(Text text) {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new TextKey(kid(text), text.owner().key(), wrap.wrap(new SecretKeySpec(key, "AES")));
    }

    /** The key is random; its name is not, so that a command sent again uses the key it made before. */
    private static String kid(Text text) {
        try {
            var name = (text.commandId() + "\n" + text.field()).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(name);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sealed seal(Text text, TextKey stored) {
        var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(stored.kid)
                .customParam("commandId", text.commandId())
                .customParam("field", text.field())
                .build();
        var jwe = new JWEObject(header, new Payload(text.text()));
        try {
            SecretKey key = wrap.unwrap(stored.wrapped);
            jwe.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new Sealed(jwe.serialize());
    }

    @Override
    public void close() {
        commits.close();
    }
}
