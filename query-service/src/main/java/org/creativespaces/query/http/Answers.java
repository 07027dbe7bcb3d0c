package org.creativespaces.query.http;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** How answers begin that depend on who reads them. */
public final class Answers {
    /** Names the position of the ledger that an answer takes into account. */
    public static final String POSITION = "X-Position";

    private Answers() {}

    /** To be asked for again each time; kept by nobody but the reader. */
    public static BodyBuilder current(long position) {
        return forReader(CacheControl.noCache().cachePrivate()).header(POSITION, Long.toString(position));
    }

    /** For as long and by whom the cache control says, for this reader only. */
    public static BodyBuilder forReader(CacheControl cache) {
        return ResponseEntity.ok().cacheControl(cache).varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION);
    }
}
