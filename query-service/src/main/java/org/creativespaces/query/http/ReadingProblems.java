package org.creativespaces.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what goes wrong in the controllers of this service, and of no other in the same program. */
@RestControllerAdvice(basePackages = "org.creativespaces.query")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadingProblems {
    private final ProblemAnswers answers;

    ReadingProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        return answers.answer(exception, request, response);
    }
}
