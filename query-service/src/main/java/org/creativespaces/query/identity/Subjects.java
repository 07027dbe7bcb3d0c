package org.creativespaces.query.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.query.state.StateReader;
import org.creativespaces.query.texts.MasterKey;
import org.jspecify.annotations.Nullable;

/** Which participant a signed-in person is. The table knows them by a keyed hash of issuer and subject only. */
final class Subjects implements AutoCloseable {
    private static final String HMAC = "HmacSHA256";

    private static final int KEPT = 10_000;

    /** What is read for it is of this version or a later one: of an earlier one it is never. */
    private record Asked(String subject, long version) {}

    private final MasterKey master;
    private final StateReader state;
    private final String issuer;
    /** As long as nobody writes the database, what was read stays true. */
    private final Cache<Asked, ParticipantId> links =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private volatile byte @Nullable [] derived;

    Subjects(MasterKey master, StateReader state, String issuer) {
        this.master = master;
        this.state = state;
        this.issuer = issuer;
    }

    /** None if this person is no participant, never was, or was erased. */
    Optional<ParticipantId> participant(String subject) {
        if (!state.exists()) return Optional.empty();
        var asked = new Asked(subject, state.version());
        var known = links.getIfPresent(asked);
        if (known != null) return Optional.of(known);
        var found = key().map(key -> hash(key, issuer + "\n" + subject)).flatMap(this::linked);
        found.ifPresent(participant -> links.put(asked, participant));
        return found;
    }

    /** Once there is one it stays the same. */
    private Optional<byte[]> key() {
        var key = derived;
        if (key == null) derived = key = master.derive("subjects").orElse(null);
        return Optional.ofNullable(key);
    }

    private Optional<ParticipantId> linked(String hash) {
        return state.linked(hash).map(ParticipantId::of);
    }

    static String hash(byte[] key, String lines) {
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
