package org.montgolfiere.offduty.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.offduty.OwnDevices;
import org.montgolfiere.people.Secret;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Visitor;
import org.montgolfiere.screen.Visitors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whose notices a browser shows. A session may end by itself and its person is reached on: what ends that is signing out
 * there by hand, or somebody else who signs in.
 */
@Component
class ReachedBrowser implements HandlerInterceptor {

    private static final String NAME = "reached";
    private static final Duration LASTS = Duration.ofDays(400);

    private final OwnDevices devices;
    private final Visitors visitors;
    private final boolean encrypted;

    ReachedBrowser(OwnDevices devices, Visitors visitors, Settings settings) {
        this.devices = devices;
        this.visitors = visitors;
        this.encrypted = "https".equals(settings.url().getScheme());
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        WebMvcConfigurer reachedBrowsers(ReachedBrowser reached) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(reached)
                            .addPathPatterns("/**")
                            .excludePathPatterns("/look/**", "/scripts/**", "/webjars/**");
                }
            };
        }
    }

    /** @param secret what the browser is known by */
    private record Known(long person, String secret) {

        static @Nullable Known read(HttpServletRequest request) {
            Cookie[] cookies = request.getCookies();
            for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
                int dot = cookie.getValue().indexOf('.');
                if (cookie.getName().equals(NAME) && dot > 0) {
                    return parse(cookie.getValue(), dot);
                }
            }
            return null;
        }

        private static @Nullable Known parse(String value, int dot) {
            try {
                return new Known(Long.parseLong(value.substring(0, dot)), value.substring(dot + 1));
            } catch (NumberFormatException foreign) {
                return null;
            }
        }
    }

    /** What this browser is known by from now on. */
    String know(Viewer own, HttpServletRequest request, HttpServletResponse response) {
        Known known = Known.read(request);
        String secret = known != null && known.person() == own.person() ? known.secret() : Secret.make();
        write(response, own.person() + "." + secret, LASTS);
        return secret;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Known known = Known.read(request);
        if (known != null && (isSigningOut(request) || isAnothers(request, known))) {
            devices.forget(known.secret());
            write(response, "", Duration.ZERO);
        }
        return true;
    }

    private boolean isAnothers(HttpServletRequest request, Known known) {
        Visitor visitor = visitors.of(request);
        return visitor != null && visitor.id() != known.person();
    }

    private static boolean isSigningOut(HttpServletRequest request) {
        String method = request.getMethod();
        String path = request.getRequestURI();
        return method.equals("DELETE") && path.equals("/session")
                || method.equals("POST") && path.equals("/session/end");
    }

    private void write(HttpServletResponse response, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(encrypted)
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
