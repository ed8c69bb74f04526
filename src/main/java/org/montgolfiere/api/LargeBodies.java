package org.montgolfiere.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.montgolfiere.screen.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies of programs take turns by their size: as text, tree and rows a body takes several times its bytes, and the desk
 * lives in little memory. Who waits too long is told to come again.
 */
@Component
class LargeBodies extends OncePerRequestFilter {

    private static final int ROOM_KIB = 8 << 10;
    private static final int SMALL_KIB = 64;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore room = new Semaphore(ROOM_KIB, true);
    private final Problems problems;

    LargeBodies(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || kib(request) <= SMALL_KIB;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int needed = kib(request);
        if (!acquired(needed)) {
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "Other large bodies are being read; try again.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release(needed);
        }
    }

    /** What does not say its length may be as long as any. */
    private static int kib(HttpServletRequest request) {
        long bytes = request.getContentLengthLong();
        boolean chunked = bytes < 0 && request.getHeader("Transfer-Encoding") != null;
        return chunked ? ROOM_KIB : (int) Math.clamp(bytes >> 10, 0, ROOM_KIB);
    }

    private boolean acquired(int needed) {
        try {
            return room.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
