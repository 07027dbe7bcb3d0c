package org.creativespaces.query.http;

import tools.jackson.databind.json.JsonMapper;

/** Problems for tests of what answers without a controller. */
public final class ProblemAnswersFixture {
    private ProblemAnswersFixture() {}

    public static ProblemAnswers answers() {
        return new ProblemAnswers(new JsonMapper());
    }
}
