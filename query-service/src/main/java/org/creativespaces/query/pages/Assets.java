package org.creativespaces.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Style sheet, scripts and pictures under an address that changes whenever one of them does, so that browsers keep them for
 * ever: all in one folder named by what is in it, within which a script finds another beside it.
 */
public final class Assets {
    static final String LOCATION = "classpath:/static/assets/";
    private static final int DIGITS = 12;

    private final String folder;

    Assets() {
        this.folder = "/assets/" + version() + "/";
    }

    /** Where a file is to be had. */
    public String path(String file) {
        return folder + file;
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources(LOCATION + "*");
            Arrays.sort(files, Comparator.comparing(Assets::name));
            for (var file : files) {
                digest.update(name(file).getBytes(UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
