package org.creativespaces.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Objects;
import org.creativespaces.command.polis.ImportOrder;
import org.creativespaces.command.polis.PolisFile;
import org.creativespaces.command.polis.PolisFiles;
import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;

/** The conversation that ships with the program, with the attribution that its licence asks for. */
final class SampleConversation {
    private static final String FOLDER = "/sample/london.youth.policing/";
    private static final RegionCode LONDON = new RegionCode("E12000007");
    private static final String TITLE = "How can more young people take part in the local scrutiny of policing?";
    private static final String ATTRIBUTION =
            "Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0"
                + " with Attribution to The Computational Democracy Project. The data and more information about how"
                + " the data was collected can be found at the following link(s): "
                + "https://compdemocracy.org/case-studies/2022-london-youth-policing";

    private SampleConversation() {}

    static ImportOrder order(Actor caller) {
        return new ImportOrder(caller, LONDON, TITLE, ATTRIBUTION, files());
    }

    private static PolisFiles files() {
        var contents = new EnumMap<PolisFile, byte[]>(PolisFile.class);
        for (var file : PolisFile.values()) contents.put(file, read(FOLDER + file.fileName()));
        return new PolisFiles(contents);
    }

    private static byte[] read(String name) {
        try (var in = Objects.requireNonNull(SampleConversation.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
