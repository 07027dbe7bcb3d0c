package org.creativespaces.query.http;

import java.util.List;
import java.util.function.Supplier;
import org.creativespaces.query.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** A controller behind HTTP with our problems, read by whom the test says. */
public final class HttpFixture {
    private HttpFixture() {}

    public static MockMvcTester mvc(Object controller, Supplier<Viewer> viewer) {
        var answers = new ProblemAnswers(new JsonMapper());
        return MockMvcTester.of(
                List.of(controller),
                builder -> builder.setControllerAdvice(new ReadingProblems(answers), new UnroutedProblems(answers))
                        .setCustomArgumentResolvers(new Reader(viewer))
                        .build());
    }

    /** Hands a viewer to controllers. */
    public record Reader(Supplier<Viewer> viewer) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Viewer resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return viewer.get();
        }
    }
}
