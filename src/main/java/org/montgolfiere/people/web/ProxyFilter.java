package org.montgolfiere.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a trusted proxy, a request's address and scheme are those of whoever spoke to the proxy. From anybody else
 * such headers count for nothing. Links and cookies follow the desk's own address, never a header.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProxyFilter extends OncePerRequestFilter {

    private final TrustedProxies proxies;

    ProxyFilter(Environment environment) {
        this.proxies = new TrustedProxies(environment.getProperty(TrustedProxies.SETTING, ""));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean trusted = proxies.trusts(request.getRemoteAddr());
        chain.doFilter(trusted ? new Forwarded(request, proxies) : request, response);
    }

    private static class Forwarded extends HttpServletRequestWrapper {

        private final String client;
        private final boolean secure;

        Forwarded(HttpServletRequest request, TrustedProxies proxies) {
            super(request);
            String chain = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
            this.client = proxies.client(request.getRemoteAddr(), chain.isEmpty() ? null : chain);
            String scheme = request.getHeader("X-Forwarded-Proto");
            this.secure = scheme == null ? request.isSecure() : scheme.equalsIgnoreCase("https");
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
