package org.creativespaces.query.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the pages are to whoever signs people in.
 *
 * @param issuer blank for the embedded authorization server
 * @param secret of the pages as a client of that issuer; blank if it knows them as a public client
 * @param publicUrl what people reach the pages by; blank for whatever they asked by
 */
@Component
record PageClient(
        @Value("${creative-spaces.issuer:}") String issuer,

        @Value("${creative-spaces.pages.client-id:creative-spaces-pages}")
        String id,

        @Value("${creative-spaces.pages.client-secret:}") String secret,
        @Value("${creative-spaces.public-url:}") String publicUrl) {

    String redirectUri() {
        return base() + "/login/oauth2/code/{registrationId}";
    }

    /** How addresses of ours begin that an issuer is told; Spring fills in what they were asked by. */
    String base() {
        return publicUrl.isBlank() ? "{baseUrl}" : publicUrl;
    }

    @Override
    public String toString() {
        return "PageClient[issuer=%s, id=%s]".formatted(issuer, id);
    }
}
