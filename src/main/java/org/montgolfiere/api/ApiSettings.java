package org.montgolfiere.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every address of the API shares. */
@Configuration(proxyBeanMethods = false)
class ApiSettings implements WebMvcConfigurer {

    private final BodyArgument bodies;
    private final AskedArgument asked;
    private final AllowanceGuard guard;

    ApiSettings(BodyArgument bodies, AskedArgument asked, AllowanceGuard guard) {
        this.bodies = bodies;
        this.asked = asked;
        this.guard = guard;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(bodies);
        resolvers.add(asked);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/api/**");
    }
}
