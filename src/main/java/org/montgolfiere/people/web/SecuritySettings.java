package org.montgolfiere.people.web;

import org.montgolfiere.home.Settings;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Tokens;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Three doors: networks come with a signature, programs with a token, people with a session. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {

    private static final String[] OPEN = {
        "/session",
        "/session/**",
        "/setup/**",
        "/invitations/**",
        "/demo/**",
        "/calendars/**",
        "/crisis/**",
        "/sealed/**",
        "/hours/**",
        "/error",
        "/look/**",
        "/scripts/**",
        "/webjars/**",
        "/favicon.ico",
        "/manifest.webmanifest",
        "/sw.js",
        "/webauthn/authenticate/options",
        "/login/webauthn"
    };

    /** Who calls there proves it to the channel room. */
    @Bean
    @Order(0)
    SecurityFilterChain doorForNetworks(HttpSecurity http, Settings settings) {
        return http.securityMatcher("/hooks/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> Headers.write(headers, settings.url()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain doorForPrograms(
            HttpSecurity http, Tokens tokens, OffTimes offTimes, ProgramErrors errors, Settings settings) {
        RequestMatcher operations = EndpointRequest.toAnyEndpoint();
        return http.securityMatcher(request -> program(request.getRequestURI()) || operations.matches(request))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none())) // a browser's session is none of a program's
                .headers(headers -> Headers.write(headers, settings.url()))
                .addFilterBefore(new BearerFilter(tokens, errors, offTimes), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(errors).accessDeniedHandler(errors))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(
            HttpSecurity http,
            PeopleErrors errors,
            Settings settings,
            Passkeys passkeys,
            OidcDoor oidc,
            OffTimes offTimes,
            SignedIn signedIn) {
        http.addFilterBefore(new RestFilter(offTimes, signedIn), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> Headers.write(headers, settings.url()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(errors).accessDeniedHandler(errors))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated());
        passkeys.into(http);
        oidc.into(http);
        return http.build();
    }

    private static boolean program(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
