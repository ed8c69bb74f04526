package org.montgolfiere.people.web;

import org.montgolfiere.home.Settings;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CookieSettings {

    /** Where people reach the desk by https, the cookie never travels without, whatever a proxy says. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(Settings settings) {
        return cookie -> cookie.setUseSecureCookie("https".equals(settings.url().getScheme()));
    }
}
