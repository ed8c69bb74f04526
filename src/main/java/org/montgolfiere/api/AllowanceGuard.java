package org.montgolfiere.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.montgolfiere.screen.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds each token to its allowance, so that a program gone wild leaves room for the others. */
@Component
class AllowanceGuard implements HandlerInterceptor {

    private final Allowance allowance = new Allowance();
    private final Problems problems;
    private final Clock clock;

    AllowanceGuard(Problems problems, Clock clock) {
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Duration wait = allowance.spend(key(request), clock.instant());
        if (wait.isZero()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests; wait a little.");
        return false;
    }

    /** A token is known by a digest of it; who comes without one, by their address. */
    private static String key(HttpServletRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        return token == null
                ? request.getRemoteAddr()
                : UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
