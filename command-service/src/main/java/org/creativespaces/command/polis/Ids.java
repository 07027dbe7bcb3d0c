package org.creativespaces.command.polis;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;

/** Names everything in an imported space by what the files say, so that the same files name the same things again. */
final class Ids {
    /** Made up once; another value would import everything a second time. */
    private static final UUID POLIS = UUID.fromString("0c769f88-08dd-4c99-9fb5-6b474446c9e5");

    private final SpaceId space;
    private final NameBasedGenerator inSpace;

    private Ids(SpaceId space) {
        this.space = space;
        this.inSpace = Generators.nameBasedGenerator(space.value());
    }

    static Ids of(RegionCode region, PolisFiles files) {
        var inRegion = Generators.nameBasedGenerator(POLIS).generate(region.value());
        return new Ids(new SpaceId(Generators.nameBasedGenerator(inRegion).generate(files.digest())));
    }

    SpaceId space() {
        return space;
    }

    ParticipantId participant(long polisId) {
        return new ParticipantId(inSpace.generate("participant " + polisId));
    }

    SolutionId solution(long comment) {
        return new SolutionId(inSpace.generate("solution " + comment));
    }

    /** The id of an act; equal rows differ by their ordinal. */
    UUID act(String row, int ordinal) {
        return inSpace.generate("act " + row + " " + ordinal);
    }

    UUID act(String row) {
        return act(row, 0);
    }
}
