package org.montgolfiere.people.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.montgolfiere.screen.Troubles;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Sends a person to the sign-in page, or tells them that they may not. */
@Component
class PeopleErrors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Troubles troubles;

    PeopleErrors(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/session" + Onward.pageParameter(request));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        if (isFetched(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.sendRedirect("/session" + ("GET".equals(request.getMethod()) ? Onward.parameter(request) : ""));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException && SignedIn.person() == null && !isFetched(request)) {
            comeAgain(request, response);
            return;
        }
        if (refused instanceof CsrfException && request.getHeader("HX-Request") != null) {
            // they signed in anew beside this page: it comes again with a token that holds, and their draft with it
            response.setHeader("HX-Redirect", Onward.page(request));
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return;
        }
        troubles.write(request, response, HttpStatus.FORBIDDEN);
    }

    /** Their session ended while a form was open. */
    private static void comeAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader(
                    "HX-Redirect",
                    "/session?trouble=expired" + Onward.pageParameter(request).replace('?', '&'));
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return;
        }
        response.sendRedirect("/session?trouble=expired");
    }

    static boolean isFetched(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && (accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)
                        || accept.startsWith(MediaType.APPLICATION_JSON_VALUE));
    }
}
