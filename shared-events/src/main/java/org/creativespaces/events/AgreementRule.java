package org.creativespaces.events;

/**
 * When a solution counts as agreed. People meet the minimums; the proposer's own endorsement does not count.
 *
 * @param minEndorsements people whose endorsement is in force, at least 1
 * @param minConstituencies distinct stated constituencies among them, from 0 to 12
 * @param livedExperienceRequired whether one of them must be a service user or carer
 * @param noOpenConcerns whether an open concern, of a person or an organisation, stands in the way
 */
public record AgreementRule(
        int minEndorsements, int minConstituencies, boolean livedExperienceRequired, boolean noOpenConcerns) {
    private static final int STATED_CONSTITUENCIES = Constituency.values().length - 1;

    public AgreementRule {
        if (minEndorsements < 1) throw new IllegalArgumentException("minEndorsements must be at least 1");
        if (minConstituencies < 0 || minConstituencies > STATED_CONSTITUENCIES) {
            throw new IllegalArgumentException("minConstituencies must be from 0 to " + STATED_CONSTITUENCIES);
        }
    }
}
