package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.montgolfiere.screen.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells a program that it is not let in. */
@Component
class ProgramErrors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ProgramErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(response, HttpStatus.UNAUTHORIZED, "A valid bearer token is needed.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        problems.write(response, HttpStatus.FORBIDDEN, "The person of this token may not do this.");
    }

    /** The person is off: nothing acts in their name meanwhile, and it is not said until when. */
    void off(HttpServletResponse response) throws IOException {
        problems.write(
                response,
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The person of this token is off. Nothing is done in their name meanwhile.",
                "people.off.now",
                List.of());
    }
}
