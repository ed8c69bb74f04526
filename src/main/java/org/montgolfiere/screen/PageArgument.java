package org.montgolfiere.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands a {@link Page} to every controller that asks for one. */
@Component
class PageArgument implements HandlerMethodArgumentResolver {

    private final MessageSource messages;
    private final Clock clock;
    private final Visitors visitors;
    private final Frame frame;

    PageArgument(MessageSource messages, Clock clock, Visitors visitors, Frame frame) {
        this.messages = messages;
        this.clock = clock;
        this.visitors = visitors;
        this.frame = frame;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Page resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return page(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    Page page(HttpServletRequest request) {
        Visitor visitor = visitors.of(request);
        Locale locale = visitor == null ? guess(request) : visitor.locale();
        ZoneId zone = visitor == null ? clock.getZone() : visitor.zone();
        return new Page(
                new Words(messages, locale, zone, clock.instant()),
                visitor,
                brand(request),
                request.getRequestURI(),
                csrf(request),
                request.getHeader("HX-Request") != null,
                frame);
    }

    /** For somebody whom the database cannot tell us now. */
    Page bare(HttpServletRequest request) {
        Words words = new Words(messages, guess(request), clock.getZone(), clock.instant());
        boolean partial = request.getHeader("HX-Request") != null;
        return new Page(words, null, null, request.getRequestURI(), "", partial, frame);
    }

    /** For nobody we know: what they chose on the page ({@code ?language=fr}), else what their browser prefers. */
    private static Locale guess(HttpServletRequest request) {
        String chosen = request.getParameter("language");
        String language = chosen == null ? request.getLocale().getLanguage() : chosen;
        return "fr".equals(language) ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static @Nullable Long brand(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(variables instanceof Map<?, ?> map) || !(map.get("brand") instanceof String brand)) {
            return null;
        }
        return brand.matches("\\d{1,18}") ? Long.valueOf(brand) : null;
    }
}
