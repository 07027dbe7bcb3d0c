package org.creativespaces.query.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.creativespaces.events.Sealed;
import org.creativespaces.query.state.StateFile;
import tools.jackson.databind.json.JsonMapper;

/** Seals texts in a folder as the writer does, and destroys their keys. */
public final class KeyStoreFixture implements AutoCloseable {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();

    private final MasterKey master;
    private final Connection store;
    private final KeyReader reader;
    private int commands;

    public KeyStoreFixture(Path folder) {
        try {
            Files.write(folder.resolve("master.key"), bytes(32));
            master = new MasterKey(null, folder.resolve("master.key"));
            reader = new KeyReader(new StateFile(folder.resolve("keys.db")));
            store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"));
            run("PRAGMA journal_mode = WAL");
            run("CREATE TABLE text_key(kid TEXT PRIMARY KEY, owner TEXT NOT NULL, wrapped BLOB, destroyed_at INTEGER)");
            run("CREATE TABLE erased_owner(owner TEXT PRIMARY KEY)");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Texts texts() {
        return new SealedTexts(master, reader);
    }

    public MasterKey master() {
        return master;
    }

    /** Seals a text under a command of its own. */
    public Sealed seal(String owner, String text) {
        return seal(owner, "command-" + ++commands, "text", text);
    }

    Sealed seal(String owner, String commandId, String field, String text) {
        try {
            var kid = kid(commandId, field);
            var key = new SecretKeySpec(bytes(32), "AES");
            keep(kid, owner, wrapped(key));
            return jwe(header(kid, commandId, field), key, text);
        } catch (GeneralSecurityException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void destroyAllOf(String owner) {
        change("INSERT INTO erased_owner VALUES (?)", owner);
        change("UPDATE text_key SET wrapped = NULL WHERE owner = ?", owner);
    }

    /** As a redaction does. */
    void destroy(Sealed text) {
        change(
                "UPDATE text_key SET wrapped = NULL WHERE kid = ?",
                Jwe.parse(text).orElseThrow().kid());
    }

    private void change(String sql, String value) {
        try (var statement = store.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = store.createStatement()) {
            statement.execute(sql);
        }
    }

    private void keep(String kid, String owner, byte[] wrapped) throws SQLException {
        try (var insert = store.prepareStatement("INSERT INTO text_key(kid, owner, wrapped) VALUES (?, ?, ?)")) {
            insert.setString(1, kid);
            insert.setString(2, owner);
            insert.setBytes(3, wrapped);
            insert.executeUpdate();
        }
    }

    private byte[] wrapped(SecretKeySpec key) throws GeneralSecurityException {
        var wrapping = Cipher.getInstance("AESWrap");
        wrapping.init(
                Cipher.WRAP_MODE, new SecretKeySpec(master.derive("text-keys").orElseThrow(), "AES"));
        return wrapping.wrap(key);
    }

    private static String kid(String commandId, String field) throws GeneralSecurityException {
        var named = (commandId + "\n" + field).getBytes(StandardCharsets.UTF_8);
        return BASE64.encodeToString(
                Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(named), 16));
    }

    private static String header(String kid, String commandId, String field) {
        var header = new LinkedHashMap<>(Map.of("alg", "dir"));
        header.put("enc", "A256GCM");
        header.put("kid", kid);
        header.put("commandId", commandId);
        header.put("field", field);
        return BASE64.encodeToString(JSON.writeValueAsBytes(header));
    }

    private static Sealed jwe(String header, SecretKeySpec key, String text) throws GeneralSecurityException {
        var iv = bytes(12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
        var end = sealed.length - 16;
        return new Sealed(String.join(
                ".",
                header,
                "",
                BASE64.encodeToString(iv),
                BASE64.encodeToString(Arrays.copyOf(sealed, end)),
                BASE64.encodeToString(Arrays.copyOfRange(sealed, end, sealed.length))));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        reader.close();
        try {
            store.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
