package org.montgolfiere.screen;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The last to see a request: where not even the session could be kept, its answer needs neither session nor database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseTroubleFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTroubleFilter.class);

    private final Troubles troubles;

    DatabaseTroubleFilter(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseTrouble.is(failure)) {
                throw failure;
            }
            HttpStatus status = DatabaseTrouble.status(failure);
            LOG.warn(
                    status == HttpStatus.INSUFFICIENT_STORAGE
                            ? "The disk of the database is full: nothing can be stored"
                            : "The database cannot be asked");
            response.reset();
            troubles.writeBare(request, response, status);
        }
    }
}
