package org.montgolfiere.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code Authorization: Bearer mg_...}. A token that is not good is refused, even where none is needed; so is one of
 * somebody who is off, whoever uses it.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final ProgramErrors errors;
    private final OffTimes offTimes;

    BearerFilter(Tokens tokens, ProgramErrors errors, OffTimes offTimes) {
        this.tokens = tokens;
        this.errors = errors;
        this.offTimes = offTimes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Long person = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.person(header.substring(SCHEME.length()).strip())
                : null;
        if (person == null) {
            errors.commence(request, response, new BadCredentialsException("token"));
            return;
        }
        if (offTimes.isOff(person)) {
            errors.off(response);
            return;
        }
        SecurityContextHolder.getContext().setAuthentication(SignedIn.authentication(person));
        chain.doFilter(request, response);
    }
}
