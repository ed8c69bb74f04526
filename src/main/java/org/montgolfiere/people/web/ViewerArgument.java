package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Hands the {@link Viewer} to a controller, or the {@link Member} of the brand that the address names. A nullable
 * viewer may be nobody.
 */
@Component
class ViewerArgument implements HandlerMethodArgumentResolver {

    private final PeopleVisitors visitors;

    ViewerArgument(PeopleVisitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class || parameter.getParameterType() == Member.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Viewer viewer = visitors.viewer(request);
        if (viewer == null) {
            return nobody(parameter);
        }
        return parameter.getParameterType() == Viewer.class ? viewer : viewer.in(brand(request));
    }

    private static @Nullable Object nobody(MethodParameter parameter) {
        if (parameter.isOptional()) {
            return null;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    private static long brand(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map
                && map.get("brand") instanceof String brand
                && brand.matches("\\d{1,18}")) {
            return Long.parseLong(brand);
        }
        throw new NotFound();
    }
}
