package org.montgolfiere.people.web;

import java.util.List;
import org.montgolfiere.people.May;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PeopleScreens {

    @Bean
    WebMvcConfigurer viewers(ViewerArgument viewers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(viewers);
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Role.class, Role::of);
                registry.addConverter(String.class, May.class, May::of);
            }
        };
    }

    @Bean
    Setting teamSetting() {
        return new Setting("people.team", "/team", 10, false);
    }

    @Bean
    Setting meSetting() {
        return new Setting("people.me", "/me", 10, true);
    }
}
