package org.creativespaces.command.polis;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creativespaces.command.http.FieldError;
import org.creativespaces.command.http.Rejected;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An export as it is uploaded: two fields, and files known by the name of their part or their own. */
record Upload(RegionCode region, String title, PolisFiles files) {
    private static final String REGION = "regionCode";
    private static final String TITLE = "spaceTitle";

    /** Throws {@link Rejected} with every field that is missing or wrong. */
    static Upload of(Collection<Part> parts) throws IOException {
        var errors = new ArrayList<FieldError>();
        var contents = files(parts, errors);
        var code = text(parts, REGION).flatMap(Upload::known);
        if (code.isEmpty()) errors.add(new FieldError(REGION, "must be one of " + String.join(", ", codes())));
        var title = text(parts, TITLE).orElse("");
        if (title.isBlank()) errors.add(new FieldError(TITLE, "is required"));
        TypedText.mistakeIn(title, TypedText.TITLE).ifPresent(why -> errors.add(new FieldError(TITLE, why)));
        missing(contents).forEach(errors::add);
        if (!errors.isEmpty()) throw Rejected.fields(errors);
        return new Upload(code.orElseThrow(), title, new PolisFiles(contents));
    }

    /** What stands for the whole upload where one is compared with another. */
    JsonNode print() {
        var print = JsonNodeFactory.instance
                .objectNode()
                .put(REGION, region.value())
                .put(TITLE, title);
        files.contents().keySet().forEach(file -> print.put(file.fileName(), files.digest(file)));
        return print;
    }

    private static Map<PolisFile, byte[]> files(Collection<Part> parts, List<FieldError> errors) throws IOException {
        var contents = new EnumMap<PolisFile, byte[]>(PolisFile.class);
        for (var part : parts) {
            var file = named(part);
            if (file.isEmpty()) continue;
            if (contents.put(file.get(), bytes(part)) != null) {
                errors.add(new FieldError(file.get().fileName(), "must be there once"));
            }
        }
        return contents;
    }

    private static Optional<PolisFile> named(Part part) {
        var own = part.getSubmittedFileName();
        return PolisFile.named(part.getName())
                .or(() -> own == null ? Optional.empty() : PolisFile.named(own.substring(own.lastIndexOf('/') + 1)));
    }

    private static List<FieldError> missing(Map<PolisFile, byte[]> contents) {
        return List.of(PolisFile.values()).stream()
                .filter(file -> file.required() && !contents.containsKey(file))
                .map(file -> new FieldError(file.fileName(), "is required"))
                .toList();
    }

    private static Optional<String> text(Collection<Part> parts, String name) throws IOException {
        for (var part : parts) {
            if (!part.getName().equals(name)) continue;
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes(part)))
                        .toString());
            } catch (CharacterCodingException e) {
                throw Rejected.field(name, "must be UTF-8");
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(Part part) throws IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Optional<RegionCode> known(String code) {
        return Regions.all().stream()
                .map(Region::code)
                .filter(known -> known.value().equals(code.strip()))
                .findFirst();
    }

    private static List<String> codes() {
        return Regions.all().stream().map(region -> region.code().value()).toList();
    }
}
