package org.montgolfiere.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.montgolfiere.screen.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what the controllers of this room refuse. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletResponse response) throws IOException {
        problems.write(
                response,
                refused.status(),
                refused.word(),
                refused.detail(),
                refused.wrongs().stream().map(Wrong::shape).toList());
    }
}
