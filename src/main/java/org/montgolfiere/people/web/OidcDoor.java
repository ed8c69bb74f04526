package org.montgolfiere.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.people.Fields;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.SignIn;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets in whom the organisation's own service vouches for, if this desk knows or has invited their e-mail. */
@Component
class OidcDoor {

    static final String GO = "/session/service";
    private static final String RETURN = "/session/returned";

    private final @Nullable Oidc service;
    private final Settings settings;
    private final SignIn signIn;
    private final SignedIn signedIn;

    OidcDoor(Environment environment, Settings settings, SignIn signIn, SignedIn signedIn) {
        this.service = Oidc.read(environment);
        this.settings = settings;
        this.signIn = signIn;
        this.signedIn = signedIn;
    }

    /** What stands on the button, or null where no service is set. */
    @Nullable
    String name() {
        return service == null ? null : service.name();
    }

    void into(HttpSecurity http) {
        if (service == null) {
            return;
        }
        ClientRegistrationRepository issuer = new OidcIssuer(service, settings.url() + RETURN);
        http.oauth2Login(login -> login.clientRegistrationRepository(issuer)
                .authorizedClientRepository(new NoClients())
                .loginPage("/session")
                .authorizationEndpoint(endpoint -> endpoint.baseUri(GO))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(RETURN))
                .successHandler(this::welcome)
                .failureHandler(this::away)
                .withObjectPostProcessor(calm()));
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException {
        Person person = known((OidcUser) Objects.requireNonNull(proven.getPrincipal()));
        if (person == null) {
            signedIn.end(request);
            response.sendRedirect("/session?trouble=unknown");
            return;
        }
        signedIn.begin(request, response, person);
        response.sendRedirect("/");
    }

    private @Nullable Person known(OidcUser user) {
        String email = Fields.email(user.getEmail());
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return null;
        }
        String name = Fields.name(user.getFullName());
        String issuer = Objects.requireNonNull(user.getIssuer()).toString();
        String subject = Objects.requireNonNull(user.getSubject());
        return signIn.byService(issuer, subject, email, name == null ? email.split("@", 2)[0] : name);
    }

    private void away(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        response.sendRedirect("/session?trouble=silent");
    }

    /** The way there fails as calmly as the way back, when the service does not answer. */
    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> calm() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(OidcDoor.this::away);
                return filter;
            }
        };
    }
}
