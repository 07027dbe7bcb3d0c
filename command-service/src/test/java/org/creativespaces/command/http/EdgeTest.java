package org.creativespaces.command.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.creativespaces.command.identity.Tokens;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Starts the edge with its filter chains and controllers, {@link Behind} behind it, and a state.db of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
        properties = {
            "creative-spaces.demo=true",
            "creative-spaces.client-secret=" + Tokens.SECRET,
            // Classes share a program, and so would share its callers' allowances.
            "creative-spaces.rate-limits=false"
        })
@ContextConfiguration(classes = EdgeProgram.class, initializers = NewFolder.class)
@Import({Tokens.class, Requests.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
public @interface EdgeTest {}
