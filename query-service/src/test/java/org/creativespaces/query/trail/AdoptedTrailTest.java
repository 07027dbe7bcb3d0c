package org.creativespaces.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.trail.TrailFixture.AUDITOR;
import static org.creativespaces.query.trail.TrailFixture.BY_ANA;
import static org.creativespaces.query.trail.TrailFixture.LONDON;
import static org.creativespaces.query.trail.TrailFixture.MEMBER;
import static org.creativespaces.query.trail.TrailFixture.PARTNER;
import static org.creativespaces.query.trail.TrailFixture.PARTNER_OF_SPACE;
import static org.creativespaces.query.trail.TrailFixture.RULE;
import static org.creativespaces.query.trail.TrailFixture.SOLUTION;

import java.nio.file.Path;
import java.util.List;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.trail.Trail.Subject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public solution that was made of one which is for the members of a space. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdoptedTrailTest {
    private static final SpaceId STREET = SpaceId.of("0190a5c0-0000-7000-8000-000000000021");
    private static final SolutionId ADOPTED = SolutionId.of("0190a5c0-0000-7000-8000-000000000022");

    @TempDir
    Path folder;

    @Test
    void where_it_comes_from_is_named_to_who_may_know_of_that() {
        try (var world = new TrailFixture(folder).begun(Visibility.MEMBERS)) {
            adopted(world);

            for (var viewer : List.of(AUDITOR, MEMBER, PARTNER_OF_SPACE)) {
                assertThat(source(world, viewer)).isEqualTo(new What.Adapted(SOLUTION, 1, "Along the canal"));
            }
            for (var viewer : List.of(Viewer.ANONYMOUS, PARTNER)) {
                assertThat(source(world, viewer)).isEqualTo(new What.Adapted(null, 1, "Along the canal"));
            }
        }
    }

    @Test
    void where_it_comes_from_is_named_to_all_when_that_is_public() {
        try (var world = new TrailFixture(folder).begun(Visibility.PUBLIC)) {
            adopted(world);

            assertThat(source(world, Viewer.ANONYMOUS).solution()).isEqualTo(SOLUTION);
        }
    }

    private static What.Adapted source(TrailFixture world, Viewer viewer) {
        var trail = world.trails().part(Subject.of(ADOPTED), viewer, 0, 10).orElseThrow();
        return ((What.Proposed) trail.entries().getFirst().what()).adaptedFrom();
    }

    private static void adopted(TrailFixture world) {
        var text = world.text("Canal walks");
        world.by(
                TrailFixture.ana(),
                new SpaceOpened(STREET, LONDON, text, text, List.of(), text, Visibility.PUBLIC, RULE));
        world.by(
                TrailFixture.ana(),
                new SolutionProposed(
                        ADOPTED,
                        STREET,
                        LONDON,
                        BY_ANA,
                        text,
                        null,
                        List.of(),
                        List.of(),
                        RULE,
                        new Adaptation(SOLUTION, 1, world.text("Along the canal"))));
    }
}
