package org.creativespaces.command.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a while which tokens were found good, since checking the signature again costs more than most writes. What
 * that leaves as it was:
 *
 * <ul>
 *   <li>Only a token that passed every check is remembered, by the SHA-256 of all its characters: another token, however alike,
 *       is checked in full, and what is remembered cannot be added to with forged ones.
 *   <li>A token is remembered until it expires, without the minute's grace that differing clocks are given elsewhere; from
 *       then on each use is checked in full.
 *   <li>No token is remembered for longer than a minute. An issuer that withdraws a key, or a token that is withdrawn in any
 *       other way that the full check would notice, is noticed a minute later at most.
 * </ul>
 *
 * What a token means is not remembered with it: who its bearer is among the participants is asked anew each time.
 */
final class VerifiedTokens implements JwtDecoder {
    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder inFull;
    private final InstantSource clock;
    private final Cache<ByteBuffer, Jwt> good;

    /**
     * Nothing remembered yet.
     *
     * @param nanos measures how long a token is remembered, so that a clock set back cannot prolong it
     */
    VerifiedTokens(JwtDecoder inFull, InstantSource clock, LongSupplier nanos) {
        this.inFull = inFull;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(nanos::getAsLong)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var digest = sha256(token);
        var known = good.getIfPresent(digest);
        if (known != null && isCurrent(known)) return known;
        var checked = inFull.decode(token);
        good.put(digest, checked);
        return checked;
    }

    private boolean isCurrent(Jwt token) {
        var expires = token.getExpiresAt();
        return expires == null || clock.instant().isBefore(expires);
    }

    private static ByteBuffer sha256(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
