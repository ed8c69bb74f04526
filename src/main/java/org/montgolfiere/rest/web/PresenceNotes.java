package org.montgolfiere.rest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.montgolfiere.rest.Presence;
import org.montgolfiere.screen.Visitor;
import org.montgolfiere.screen.Visitors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes that somebody did something: opened a page, or acted. What a page asks for by itself is nobody's doing. */
@Component
class PresenceNotes implements HandlerInterceptor {

    private final Presence presence;
    private final Visitors visitors;

    PresenceNotes(Presence presence, Visitors visitors) {
        this.presence = presence;
        this.visitors = visitors;
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        WebMvcConfigurer presenceNotes(PresenceNotes notes) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(notes).excludePathPatterns("/api/**", "/hooks/**");
                }
            };
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean screen = handler instanceof HandlerMethod;
        Visitor visitor = screen && isActing(request) ? visitors.of(request) : null;
        if (visitor != null) {
            presence.note(visitor.id());
        }
        return true;
    }

    private static boolean isActing(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET");
        String address = request.getRequestURI();
        return reads ? isPage(request) && !address.endsWith("/updates") : !address.endsWith("/looking");
    }

    /** What a page fetches for itself, parts of it or pictures, is no page. */
    private static boolean isPage(HttpServletRequest request) {
        String wanted = request.getHeader("Sec-Fetch-Dest");
        return request.getHeader("HX-Request") == null && (wanted == null || wanted.equals("document"));
    }
}
