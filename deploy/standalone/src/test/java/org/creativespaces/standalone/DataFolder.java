package org.creativespaces.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.DirectDecrypter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** What a thief of the whole data folder would have, master key and all. */
final class DataFolder {
    private static final Pattern CIPHERTEXT =
            Pattern.compile("eyJ[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final int GROUP = 3;

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    /** Which of these words, in UTF-8, UTF-16 or base64 of either, are in the bytes of some file, and where. */
    List<String> found(Iterable<String> words) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files()) {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (var word : words) {
                if (forms(word).stream().anyMatch(bytes::contains)) found.add(word + " in " + file.getFileName());
            }
        }
        return found;
    }

    /** Whether these bytes are in some file. */
    boolean holds(byte[] some) throws IOException {
        for (var file : files()) {
            if (latin(Files.readAllBytes(file)).contains(latin(some))) return true;
        }
        return false;
    }

    /** Every text of the ledger that opens with any key of the key store, whatever name the key has. */
    Set<String> opened() throws Exception {
        var keys = keys();
        var texts = new TreeSet<String>();
        for (var ciphertext : ciphertexts()) {
            for (var key : keys) open(ciphertext, key, texts);
        }
        return texts;
    }

    /** Every ciphertext that the ledger holds. */
    Set<String> ciphertexts() throws SQLException {
        var ciphertexts = new TreeSet<String>();
        for (var payload : select("ledger.db", "SELECT CAST(payload AS BLOB) FROM event")) {
            CIPHERTEXT
                    .matcher(new String(payload, StandardCharsets.UTF_8))
                    .results()
                    .forEach(one -> ciphertexts.add(one.group()));
        }
        return ciphertexts;
    }

    /** The wrapped keys of an owner. */
    List<byte[]> wrapped(String owner) throws SQLException {
        return select("keys.db", "SELECT wrapped FROM text_key WHERE wrapped IS NOT NULL AND owner = '" + owner + "'");
    }

    /** A copy of the key store as it is now, as backups are made. */
    void copyKeys(Path to) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"));
                var statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + to + "'");
        }
    }

    /** Puts a copy in the place of the key store; nothing may have it open. */
    void putBackKeys(Path from) throws IOException {
        for (var name : List.of("keys.db", "keys.db-wal", "keys.db-shm")) Files.deleteIfExists(folder.resolve(name));
        Files.copy(from, folder.resolve("keys.db"));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> forms(String word) {
        var forms = new ArrayList<String>();
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var bytes = word.getBytes(charset);
            forms.add(latin(bytes));
            for (var shift = 0; shift < GROUP; shift++) {
                forms.add(inside(bytes, shift, Base64.getEncoder()));
                forms.add(inside(bytes, shift, Base64.getUrlEncoder()));
            }
        }
        return forms;
    }

    /** What base64 makes of these bytes behind so many others, without the characters that hang on its neighbours. */
    private static String inside(byte[] bytes, int shift, Base64.Encoder encoder) {
        var shifted = new ByteArrayOutputStream();
        shifted.writeBytes(new byte[shift]);
        shifted.writeBytes(bytes);
        var text = encoder.withoutPadding().encodeToString(shifted.toByteArray());
        return text.substring(shift == 0 ? 0 : shift + 1, text.length() - 2);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private List<SecretKey> keys() throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Files.readAllBytes(folder.resolve("master.key")), "HmacSHA256"));
        var wrapping = new SecretKeySpec(mac.doFinal("text-keys".getBytes(StandardCharsets.UTF_8)), "AES");
        var cipher = Cipher.getInstance("AESWrap");
        var keys = new ArrayList<SecretKey>();
        for (var wrapped : select("keys.db", "SELECT wrapped FROM text_key WHERE wrapped IS NOT NULL")) {
            cipher.init(Cipher.UNWRAP_MODE, wrapping);
            keys.add((SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY));
        }
        return keys;
    }

    private static void open(String ciphertext, SecretKey key, Set<String> texts)
            throws ParseException, GeneralSecurityException {
        var jwe = JWEObject.parse(ciphertext);
        try {
            jwe.decrypt(new DirectDecrypter(key));
            texts.add(jwe.getPayload().toString());
        } catch (JOSEException e) {
            // Another key's.
        }
    }

    private List<byte[]> select(String file, String sql) throws SQLException {
        var values = new ArrayList<byte[]>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) values.add(rows.getBytes(1));
        }
        return values;
    }
}
