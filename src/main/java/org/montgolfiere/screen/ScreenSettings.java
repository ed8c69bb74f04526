package org.montgolfiere.screen;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import montgolfiere.templates.StaticTemplates;
import montgolfiere.templates.Templates;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates, words and arguments, wired once for every room. */
@Configuration
class ScreenSettings {

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }

    /** Every bundle in {@code messages/}; French stands beside English, and no machine's locale gets between. */
    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private static String[] bundles() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Stream.of(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_fr"))
                .map(name -> "messages/" + name)
                .distinct()
                .toArray(String[]::new);
    }

    @Bean
    WebMvcConfigurer screens(PageArgument pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(pages);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new Models());
            }
        };
    }
}
