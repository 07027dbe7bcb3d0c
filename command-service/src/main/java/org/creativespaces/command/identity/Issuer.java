package org.creativespaces.command.identity;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Who issues the tokens: the address under {@code creative-spaces.issuer}, or this program while there is none. */
final class Issuer {
    static final String PROPERTY = "creative-spaces.issuer";

    private Issuer() {}

    private static boolean configured(Environment environment) {
        return StringUtils.hasText(environment.getProperty(PROPERTY));
    }

    /** Matches while no issuer is configured. */
    static final class Embedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !configured(context.getEnvironment());
        }
    }

    /** Matches when an issuer is configured. */
    static final class External implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return configured(context.getEnvironment());
        }
    }
}
