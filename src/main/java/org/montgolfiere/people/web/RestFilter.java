package org.montgolfiere.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.montgolfiere.people.OffTimes;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is off has no session: the first request within an off time ends it, and leads to a calm page. */
class RestFilter extends OncePerRequestFilter {

    static final String DOOR = "/session/rest";

    private final OffTimes offTimes;
    private final SignedIn signedIn;

    RestFilter(OffTimes offTimes, SignedIn signedIn) {
        this.offTimes = offTimes;
        this.signedIn = signedIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/look/") || path.startsWith("/scripts/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Long person = SignedIn.person();
        if (person == null || !offTimes.isOff(person)) {
            chain.doFilter(request, response);
            return;
        }
        signedIn.rest(request, person);
        send(request, response);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", DOOR);
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return;
        }
        if (PeopleErrors.isFetched(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return;
        }
        response.sendRedirect(DOOR);
    }
}
