package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Resting;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a person. Whatever way they came, an authentication is named by the person's id. */
@Component
class SignedIn {

    static final String BROWSER = "browser";
    private static final Duration LASTS = Duration.ofDays(14);
    private static final int BROWSER_LENGTH = 300;

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OffTimes offTimes;
    private final Clock clock;

    SignedIn(OffTimes offTimes, Clock clock) {
        this.offTimes = offTimes;
        this.clock = clock;
    }

    static Authentication authentication(long person) {
        return UsernamePasswordAuthenticationToken.authenticated(Long.toString(person), null, List.of());
    }

    /** The id of whoever is signed in, or null. Only what {@link #begin} made counts: a foreign subject may be a number. */
    static @Nullable Long person() {
        Authentication held = SecurityContextHolder.getContext().getAuthentication();
        return held instanceof UsernamePasswordAuthenticationToken ours && ours.isAuthenticated()
                ? Long.valueOf(ours.getName())
                : null;
    }

    /**
     * A fresh session with a fresh id and a fresh form token, for nothing of the old one may be known to another. Whoever is
     * off is not signed in, whatever way they came: their door stays shut.
     */
    void begin(HttpServletRequest request, HttpServletResponse response, Person person) {
        if (offTimes.isOff(person.id())) {
            SecurityContextHolder.clearContext();
            Instant now = clock.instant();
            Resting.begin(request, person.id(), now, now);
            return;
        }
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) LASTS.toSeconds());
        session.setAttribute(BROWSER, browser(request));
        Resting.proved(session, clock.instant());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(person.id()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
    }

    /** Signs out, to the door of somebody who rests. */
    void rest(HttpServletRequest request, long person) {
        SecurityContextHolder.clearContext();
        Resting.begin(request, person, clock.instant());
    }

    void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String browser(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), BROWSER_LENGTH));
    }
}
