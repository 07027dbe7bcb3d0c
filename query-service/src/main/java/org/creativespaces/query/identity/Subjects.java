package org.creativespaces.query.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.query.sqlite.ReadOnlyDatabase;
import org.creativespaces.query.texts.MasterKey;
import org.jspecify.annotations.Nullable;

/** Which participant a signed-in person is. The table knows them by a keyed hash of issuer and subject only. */
final class Subjects implements AutoCloseable {
    private static final String HMAC = "HmacSHA256";
    private static final String SELECT = "SELECT participant FROM subject WHERE subject = ?";

    private final MasterKey master;
    private final ReadOnlyDatabase state;
    private final String issuer;
    private volatile byte @Nullable [] derived;

    Subjects(MasterKey master, ReadOnlyDatabase state, String issuer) {
        this.master = master;
        this.state = state;
        this.issuer = issuer;
    }

    /** None if this person is no participant, never was, or was erased. */
    Optional<ParticipantId> participant(String subject) {
        if (!state.exists()) return Optional.empty();
        return key().map(key -> hash(key, issuer + "\n" + subject)).flatMap(this::linked);
    }

    /** Once there is one it stays the same. */
    private Optional<byte[]> key() {
        var known = derived;
        if (known == null) derived = known = master.derive("subjects").orElse(null);
        return Optional.ofNullable(known);
    }

    private Optional<ParticipantId> linked(String hash) {
        return state
                .query(SELECT, statement -> statement.setString(1, hash), row -> ParticipantId.of(row.getString(1)))
                .stream()
                .findFirst();
    }

    private static String hash(byte[] key, String lines) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        state.close();
    }
}
