package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.region.RegionStory.ANA;
import static org.creativespaces.query.region.RegionStory.BO;
import static org.creativespaces.query.region.RegionStory.CIRCLE;
import static org.creativespaces.query.region.RegionStory.LEEDS;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.joined;
import static org.creativespaces.query.region.RegionStory.left;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.Map;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.query.ledger.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembersProjectionTest {
    private final Story story = new Story();

    @Test
    void who_is_in_two_spaces_is_one_member_of_their_region_and_of_the_nation() {
        story.in(LONDON, WALKS).tell(joined(ANA, WALKS, LONDON, Constituency.CARER));
        story.in(LONDON, CIRCLE).tell(joined(ANA, CIRCLE, LONDON, Constituency.CARER));

        assertThat(members("E12000007")).isEqualTo(Map.of(Constituency.CARER, 1));
        assertThat(members("national")).isEqualTo(Map.of(Constituency.CARER, 1));
    }

    @Test
    void who_is_in_two_regions_is_a_member_of_each_and_one_of_the_nation() {
        inBothRegions();

        assertThat(members("E12000007")).isEqualTo(Map.of(Constituency.CARER, 1));
        assertThat(members("E08000035")).isEqualTo(Map.of(Constituency.CARER, 1));
        assertThat(members("national")).isEqualTo(Map.of(Constituency.CARER, 1));
    }

    @Test
    void who_leaves_their_last_space_is_no_member_any_more() {
        inBothRegions();
        story.in(LEEDS, CIRCLE).tell(left(ANA, CIRCLE, LEEDS));

        assertThat(members("E12000007")).isEqualTo(Map.of(Constituency.CARER, 1));
        assertThat(members("E08000035")).isEmpty();
        assertThat(members("national")).isEqualTo(Map.of(Constituency.CARER, 1));
    }

    @Test
    void a_change_of_constituency_counts_in_every_region_it_concerns() {
        inBothRegions();
        story.in(LONDON, null).concerning(LEEDS).tell(new ConstituencyChanged(ANA, Constituency.ACADEMIC, null));

        assertThat(members("E12000007")).isEqualTo(Map.of(Constituency.ACADEMIC, 1));
        assertThat(members("E08000035")).isEqualTo(Map.of(Constituency.ACADEMIC, 1));
        assertThat(members("national")).isEqualTo(Map.of(Constituency.ACADEMIC, 1));
    }

    @Test
    void who_was_erased_leaves_nothing_behind() {
        inBothRegions();
        story.in(LONDON, WALKS).tell(left(ANA, WALKS, LONDON));
        story.in(LEEDS, CIRCLE).tell(left(ANA, CIRCLE, LEEDS));
        story.in(LONDON, null).concerning(LEEDS).tell(new PersonalDataErased(ANA, null));

        given(new MembersProjection(), story.told())
                .thenRow(Buckets.rowOf("E12000007", ANA.value()), MembersRow.NOBODY)
                .thenRow(Buckets.rowOf("E08000035", ANA.value()), MembersRow.NOBODY)
                .thenRow(Buckets.rowOf("national", ANA.value()), MembersRow.NOBODY);
    }

    @Test
    void registering_makes_nobody_a_member() {
        story.tell(new ParticipantRegistered(BO, LONDON, Constituency.NGO, sealed("bo"), null, null));

        given(new MembersProjection(), story.told()).thenNoRow(Buckets.rowOf("national", BO.value()));
    }

    private void inBothRegions() {
        story.in(LONDON, WALKS).tell(joined(ANA, WALKS, LONDON, Constituency.CARER));
        story.in(LEEDS, CIRCLE).tell(joined(ANA, CIRCLE, LEEDS, Constituency.CARER));
    }

    private Map<Constituency, Integer> members(String region) {
        return given(new MembersProjection(), story.told())
                .rows()
                .get(Buckets.rowOf(region, ANA.value()))
                .byConstituency();
    }
}
