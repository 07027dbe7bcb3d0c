package org.creativespaces.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {
    private static final String ID = "0190a5c0-0000-7000-8000-000000000002";

    @Test
    void an_id_has_one_spelling() {
        assertThat(SpaceId.of(ID.toUpperCase(java.util.Locale.ROOT)).toString()).isEqualTo(ID);
        assertThatThrownBy(() -> SpaceId.of("1-1-1-1-1")).isInstanceOf(IllegalArgumentException.class);
        for (var other : List.of(
                "+" + ID.substring(1), "\uff10" + ID.substring(1), ID.substring(0, 8) + "0-" + ID.substring(10))) {
            assertThatThrownBy(() -> SpaceId.of(other)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SpaceId.of(ID + "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpaceId.of(ID.replace('a', 'g'))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_organisation_is_one_party_whoever_acts_for_it() {
        var body = OrganisationId.of(ID);
        var ana = new Party(ParticipantId.of(ID), Constituency.NGO, body);
        var bo = new Party(ParticipantId.of(ID.replace('2', '3')), Constituency.NGO, body);
        assertThat(ana.key()).isEqualTo(bo.key()).isEqualTo("organisation:" + ID);
        assertThat(new Party(ana.participant(), Constituency.NGO, null).key()).isEqualTo("participant:" + ID);
    }

    @Test
    void lived_experience_is_of_service_users_and_carers() {
        assertThat(Arrays.stream(Constituency.values()).filter(Constituency::livedExperience))
                .containsExactly(Constituency.SERVICE_USER, Constituency.CARER);
        assertThat(Constituency.UNSTATED.stated()).isFalse();
    }

    @Test
    void the_four_regions_are_known_by_their_gss_codes() {
        assertThat(Regions.all())
                .extracting(region -> region.code().value() + " " + region.name())
                .containsExactly("E12000007 London", "E08000025 Birmingham", "E08000003 Manchester", "E08000035 Leeds");
        assertThat(Regions.find(new RegionCode("E09000001"))).isEmpty();
        assertThatThrownBy(() -> new RegionCode("GB-LND")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_agreement_rule_asks_for_something_possible() {
        assertThatThrownBy(() -> new AgreementRule(0, 0, false, false)).hasMessageContaining("minEndorsements");
        assertThatThrownBy(() -> new AgreementRule(1, 13, false, false)).hasMessageContaining("minConstituencies");
    }

    @Test
    void an_actor_is_read_back() {
        var actor = Actor.client("import:polis");
        assertThat(Actor.parse(actor.toString())).isEqualTo(actor);
        assertThatThrownBy(() -> Actor.parse("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sealed_text_is_a_compact_jwe() {
        assertThatThrownBy(() -> new Sealed("plain words")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_measured_number_is_kept_as_it_was_given() {
        assertThat(Decimal.of("41.50")).hasToString("41.50");
        assertThat(Decimal.of("-0.5")).hasToString("-0.5");
        assertThat(Decimal.of("1E3")).hasToString("1000");
        for (var wrong : List.of(
                "",
                "x",
                "1e99",
                "1e999999999",
                "0e999999999",
                "1e-99",
                "0.1234567",
                "1234567890123",
                "9".repeat(1_000_000))) {
            assertThatThrownBy(() -> Decimal.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
