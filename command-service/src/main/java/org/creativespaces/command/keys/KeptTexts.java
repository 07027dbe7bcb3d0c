package org.creativespaces.command.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.DirectDecrypter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.text.ParseException;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.state.MongoServer;
import org.creativespaces.command.state.PostgresServer;
import org.creativespaces.command.state.StateSettings;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Tells whether sealed texts still open, without telling them. Reads the key store and changes nothing. */
public final class KeptTexts implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    private final KeyWrap wrap;
    private final KeyLookup keys;

    private KeptTexts(KeyWrap wrap, KeyLookup keys) {
        this.wrap = wrap;
        this.keys = keys;
    }

    /** What has become of a text. */
    public enum State {
        OPENS,
        /** Its key was destroyed, as redaction and erasure do. */
        DESTROYED,
        /** The key store has never heard of its key. */
        KEY_MISSING,
        /** It is damaged, or its key is. */
        BROKEN
    }

    /**
     * Opens the key store that is configured, which must be there.
     *
     * @param masterKey the configured one in base64; null for that in the folder
     */
    public static KeptTexts of(StateSettings state, Path folder, @Nullable String masterKey) {
        return switch (state.server().orElse(null)) {
            case PostgresServer postgres -> in(postgres, folder, masterKey);
            case MongoServer mongo ->
                new KeptTexts(new KeyWrap(MasterKey.of(masterKey, folder)), KeyCollections.lookup(mongo));
            case null -> in(folder, masterKey);
        };
    }

    private static KeptTexts in(PostgresServer server, Path folder, @Nullable String masterKey) {
        try {
            return new KeptTexts(new KeyWrap(MasterKey.of(masterKey, folder)), new SqlKeyLookup(server.connect()));
        } catch (SQLException e) {
            throw new UnusableStore("cannot open the key store at " + server + ": " + e.getMessage(), e);
        }
    }

    /**
     * Opens the key store of a folder, which must have one.
     *
     * @param masterKey the configured one in base64; null for that in the folder
     */
    private static KeptTexts in(Path folder, @Nullable String masterKey) {
        var file = folder.resolve(KeyFile.NAME).toAbsolutePath();
        if (!Files.isRegularFile(file)) throw new UnusableStore("there is no key store at " + file, null);
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            var wrap = new KeyWrap(MasterKey.of(masterKey, folder));
            return new KeptTexts(wrap, new SqlKeyLookup(config.createConnection("jdbc:sqlite:" + file)));
        } catch (SQLException e) {
            throw new UnusableStore("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    public State stateOf(Sealed text) {
        try {
            var jwe = JWEObject.parse(text.jwe());
            var found = keys.find(jwe.getHeader().getKeyID());
            if (found.isEmpty()) return State.KEY_MISSING;
            var wrapped = found.get().wrapped();
            if (wrapped == null) return State.DESTROYED;
            jwe.decrypt(new DirectDecrypter(wrap.unwrap(wrapped)));
            return State.OPENS;
        } catch (ParseException | JOSEException | GeneralSecurityException e) {
            return State.BROKEN;
        }
    }

    @Override
    public void close() {
        keys.close();
    }
}
