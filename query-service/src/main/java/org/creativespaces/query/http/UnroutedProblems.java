package org.creativespaces.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers requests that reach no controller at all, so that no package can say whose they are. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class UnroutedProblems {
    private final ProblemAnswers answers;

    UnroutedProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler({
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class
    })
    @Nullable
    ResponseEntity<Problem> answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        return answers.answer(exception, request, response);
    }
}
